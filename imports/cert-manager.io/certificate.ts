// Made by `tiphys import` from Certificate of cert-manager.io/v1. Import it again rather than change it.
import { ApiObject, type ApiObjectMetadata } from "cdk8s";
import type { Construct } from "constructs";

export class Certificate extends ApiObject {
  constructor(scope: Construct, id: string, props: CertificateProps = {}) {
    super(scope, id, { ...props, apiVersion: "cert-manager.io/v1", kind: "Certificate" });
  }
}

export interface CertificateProps {
  readonly metadata?: Pick<
    ApiObjectMetadata,
    "name" | "namespace" | "labels" | "annotations" | "finalizers" | "ownerReferences"
  >;
  readonly spec?: CertificateSpec;
}

export interface CertificateSpec {
  readonly additionalOutputFormats?: readonly CertificateAdditionalOutputFormat[];
  readonly commonName?: string;
  readonly dnsNames?: readonly string[];
  readonly duration?: string;
  readonly emailAddresses?: readonly string[];
  readonly encodeUsagesInRequest?: boolean;
  readonly ipAddresses?: readonly string[];
  readonly isCA?: boolean;
  readonly issuerRef: CertificateIssuerRef;
  readonly keystores?: CertificateKeystores;
  readonly literalSubject?: string;
  readonly nameConstraints?: CertificateNameConstraints;
  readonly otherNames?: readonly CertificateOtherName[];
  readonly privateKey?: CertificatePrivateKey;
  readonly renewBefore?: string;
  readonly renewBeforePercentage?: number;
  readonly renewal?: CertificateRenewal;
  readonly revisionHistoryLimit?: number;
  readonly secretName: string;
  readonly secretTemplate?: CertificateSecretTemplate;
  readonly signatureAlgorithm?: "SHA256WithRSA" | "SHA384WithRSA" | "SHA512WithRSA" | "ECDSAWithSHA256" | "ECDSAWithSHA384" | "ECDSAWithSHA512" | "PureEd25519";
  readonly subject?: CertificateSubject;
  readonly uris?: readonly string[];
  readonly usages?: readonly ("signing" | "digital signature" | "content commitment" | "key encipherment" | "key agreement" | "data encipherment" | "cert sign" | "crl sign" | "encipher only" | "decipher only" | "any" | "server auth" | "client auth" | "code signing" | "email protection" | "s/mime" | "ipsec end system" | "ipsec tunnel" | "ipsec user" | "timestamping" | "ocsp signing" | "microsoft sgc" | "netscape sgc")[];
}

export interface CertificateAdditionalOutputFormat {
  readonly type: "DER" | "CombinedPEM";
}

export interface CertificateIssuerRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
}

export interface CertificateKeystores {
  readonly jks?: CertificateKeystoresJks;
  readonly pkcs12?: CertificateKeystoresPkcs12;
}

export interface CertificateKeystoresJks {
  readonly alias?: string;
  readonly create: boolean;
  readonly password?: string;
  readonly passwordSecretRef?: CertificateKeystoresJksPasswordSecretRef;
}

export interface CertificateKeystoresJksPasswordSecretRef {
  readonly key?: string;
  readonly name: string;
}

export interface CertificateKeystoresPkcs12 {
  readonly create: boolean;
  readonly password?: string;
  readonly passwordSecretRef?: CertificateKeystoresJksPasswordSecretRef;
  readonly profile?: "LegacyRC2" | "LegacyDES" | "Modern2023" | "Modern2026";
}

export interface CertificateNameConstraints {
  readonly critical?: boolean;
  readonly excluded?: CertificateNameConstraintsExcluded;
  readonly permitted?: CertificateNameConstraintsExcluded;
}

export interface CertificateNameConstraintsExcluded {
  readonly dnsDomains?: readonly string[];
  readonly emailAddresses?: readonly string[];
  readonly ipRanges?: readonly string[];
  readonly uriDomains?: readonly string[];
}

export interface CertificateOtherName {
  readonly oid?: string;
  readonly utf8Value?: string;
}

export interface CertificatePrivateKey {
  readonly algorithm?: "RSA" | "ECDSA" | "Ed25519";
  readonly encoding?: "PKCS1" | "PKCS8";
  readonly rotationPolicy?: "Never" | "Always";
  readonly size?: number;
}

export interface CertificateRenewal {
  readonly policy?: "RenewBefore" | "Disabled";
  readonly windows?: readonly CertificateRenewalWindow[];
}

export interface CertificateRenewalWindow {
  readonly cron: string;
  readonly timezone?: string;
  readonly windowDuration: string;
}

export interface CertificateSecretTemplate {
  readonly annotations?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
}

export interface CertificateSubject {
  readonly countries?: readonly string[];
  readonly localities?: readonly string[];
  readonly organizationalUnits?: readonly string[];
  readonly organizations?: readonly string[];
  readonly postalCodes?: readonly string[];
  readonly provinces?: readonly string[];
  readonly serialNumber?: string;
  readonly streetAddresses?: readonly string[];
}
