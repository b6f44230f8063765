/** Where requests of customers come from: the ingress controller of each cluster. */
export const edge = { namespace: "ingress-nginx" };

/** How a host is opened to the internet: TLS by cert-manager, large uploads refused at the door. */
export const publicIngress = {
  className: "nginx",
  annotations: {
    "cert-manager.io/cluster-issuer": "letsencrypt",
    "nginx.ingress.kubernetes.io/proxy-body-size": "2m",
  },
};
