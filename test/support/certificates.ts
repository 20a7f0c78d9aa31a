import { toBase64 } from '../../lib/kubernetes/base64';

/** Certificates of a CA, for tests. */

function pem(der: string): string {
  const lines = der.match(/.{1,64}/g) ?? [];
  return toBase64(`-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`);
}

/** A CA. */
export const ROOT = pem(
  'MIIBIDCBx6ADAgECAgIgATAKBggqhkjOPQQDAjAPMQ0wCwYDVQQLDARyb290MB4XDTI1MDEwMTAwMDAwMFoXDTM1MDEwMTAwMDAw' +
    'MFowDzENMAsGA1UECwwEcm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABL7ugNgER4CNa/T+88Hkg9x5ya9FFju3nxzlEj0N' +
    'oaTtJb1IULNrlthx9Y/smH2HynIulTAzQX8VPx0VAxet1VGjEzARMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIg' +
    'Ek1+uKb9xCy1aoFBuJ0J6BXB0fnCxfWNTSg4pvY7GN0CIQCy4Z6CIYXG871WmlsqVOMr63LmhIz9tKfg+1h2cWItew==',
);

/** A CA that it signed. */
export const BETWEEN = pem(
  'MIIBJDCByqADAgECAgIgAjAKBggqhkjOPQQDAjAPMQ0wCwYDVQQLDARyb290MB4XDTI1MDEwMTAwMDAwMFoXDTM1MDEwMTAwMDAw' +
    'MFowEjEQMA4GA1UECwwHYmV0d2VlbjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABKbQUet5AZ0J2OVAwFSGHoElaYcQ6uno76w8' +
    'cUld5by9E/6HHx7ciON6n+7lbnGVSJEt0crOtjosuStWl7SCLWujEzARMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAw' +
    'RgIhAMxEGIDnU4UG5BO0RP6BU9U+/OSaz8nbkaHAulhnohr3AiEAopJDUp8vLnCcTBJJYAI+L0xPtQ7rK3QejkR4DyCj554=',
);

/** For the Service, signed by that. */
export const OF_BETWEEN = pem(
  'MIIBrjCCAVOgAwIBAgICIAMwCgYIKoZIzj0EAwIwEjEQMA4GA1UECwwHYmV0d2VlbjAeFw0yNTEyMDEwMDAwMDBaFw0yNjAzMDEw' +
    'MDAwMDBaMBoxGDAWBgNVBAsMD2phZWdlci1vcGVyYXRvcjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABIw4LoVMjsD2fiCEDs6H' +
    'XDdu/F02ZW58CQKvjLq2P0NRhimK39YSe9agRc33ezopSyM/jZ3FJ1Yl9SbQSRjoYWqjgZAwgY0wDAYDVR0TAQH/BAIwADB9BgNV' +
    'HREEdjB0gjFqYWVnZXItb3BlcmF0b3Itd2ViaG9vay1zZXJ2aWNlLm9ic2VydmFiaWxpdHkuc3Zjgj9qYWVnZXItb3BlcmF0b3It' +
    'd2ViaG9vay1zZXJ2aWNlLm9ic2VydmFiaWxpdHkuc3ZjLmNsdXN0ZXIubG9jYWwwCgYIKoZIzj0EAwIDSQAwRgIhAPG9bgskbQDy' +
    'NzRBmn4fsPPwGsZuu1xxWuQI/GfRvgkjAiEAsEyuv0vbdEc/HLuGdNRMj1IBxO12jTiDw6VghR9lj4E=',
);
