/** Creates a default StorageClass that provides nothing: the runbooks look for one. */
export const DEFAULT_STORAGE_CLASS = `kubectl create -f - <<'END'
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: standard, annotations: { storageclass.kubernetes.io/is-default-class: 'true' } }
provisioner: example.com/none
END`;
