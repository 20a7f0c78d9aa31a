import { throwErrors } from '../diagnostics/report';
import { defined, type JsonObject } from '../kubernetes/json';
import { optionsTwiceRules } from '../rules/jaeger/options/props';
import { runRules } from '../diagnostics/run-rules';

/**
 * A link of the UI's menu.
 *
 * @see https://www.jaegertracing.io/docs/1.62/frontend-ui/
 */
export interface UiLink {
  /** What is shown. */
  readonly label: string;
  /** Where it leads. */
  readonly url: string;
}

/**
 * An entry of the UI's menu bar.
 *
 * @see https://www.jaegertracing.io/docs/1.62/frontend-ui/
 */
export class UiMenu {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** A link in the bar itself. */
  static link(label: string, url: string): UiMenu {
    return new UiMenu({ label, url });
  }

  /** A menu that opens. */
  static menu(label: string, items: UiLink[]): UiMenu {
    return new UiMenu({ label, items: items.map((item) => ({ label: item.label, url: item.url })) });
  }

  private constructor(
    /**
     * Upstream's entry of `menu`.
     *
     * @internal
     */
    readonly _spec: JsonObject,
  ) {}
}

/**
 * Settings of the UI.
 *
 * @see https://www.jaegertracing.io/docs/1.62/frontend-ui/
 */
export interface JaegerUiProps {
  /** Instead of the UI's own menu. @default - the UI's own */
  readonly menu?: UiMenu[];
  /** Other settings, in upstream's words; rejected with a `menu` beside `menu`. @default - none */
  readonly options?: JsonObject;
}

/**
 * Settings of the UI.
 *
 * @see https://www.jaegertracing.io/docs/1.62/frontend-ui/
 */
export class JaegerUi {
  /** The menu, and whatever else upstream has. */
  static of(props: JaegerUiProps): JaegerUi {
    return new JaegerUi(props);
  }

  private constructor(private readonly props: JaegerUiProps) {}

  /**
   * Upstream's `spec.ui.options`, and the file of the UI's settings; `where` is the construct's path, `path` that of the options there.
   *
   * @internal
   */
  _toOptions(where: string, path = 'spec.ui.options'): JsonObject {
    const { menu, options = {} } = this.props;
    const fromProps = defined({ menu: menu?.map(({ _spec: spec }) => spec) });
    throwErrors(runRules(optionsTwiceRules, { fromProps, options, path }, where));
    return { ...options, ...fromProps };
  }
}
