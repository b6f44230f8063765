// Made by `tiphys import` from Certificate of cert-manager.io/v1. Import it again rather than change it.
import type { CustomResource } from "tiphys";

export const certificate: CustomResource = {
  apiVersion: "cert-manager.io/v1",
  kind: "Certificate",
  scope: "namespaced",
  types: `kind Certificate apiVersion:string kind:string metadata:meta/v1.ObjectMeta status:any spec:CertificateSpec
type CertificateSpec additionalOutputFormats:CertificateAdditionalOutputFormat[] commonName:string dnsNames:string[] duration:string emailAddresses:string[] encodeUsagesInRequest:boolean ipAddresses:string[] isCA:boolean issuerRef!:CertificateIssuerRef keystores:CertificateKeystores literalSubject:string nameConstraints:CertificateNameConstraints otherNames:CertificateOtherName[] privateKey:CertificatePrivateKey renewBefore:string renewBeforePercentage:int32 renewal:CertificateRenewal revisionHistoryLimit:int32 secretName!:string secretTemplate:CertificateSecretTemplate signatureAlgorithm:=SHA256WithRSA|SHA384WithRSA|SHA512WithRSA|ECDSAWithSHA256|ECDSAWithSHA384|ECDSAWithSHA512|PureEd25519 subject:CertificateSubject uris:string[] usages:=signing|digital~signature|content~commitment|key~encipherment|key~agreement|data~encipherment|cert~sign|crl~sign|encipher~only|decipher~only|any|server~auth|client~auth|code~signing|email~protection|s/mime|ipsec~end~system|ipsec~tunnel|ipsec~user|timestamping|ocsp~signing|microsoft~sgc|netscape~sgc[]
type CertificateAdditionalOutputFormat type!:=DER|CombinedPEM
type CertificateIssuerRef group:string kind:string name!:string
type CertificateKeystores jks:CertificateKeystoresJks pkcs12:CertificateKeystoresPkcs12
type CertificateKeystoresJks alias:string create!:boolean password:string passwordSecretRef:CertificateKeystoresJksPasswordSecretRef
type CertificateKeystoresJksPasswordSecretRef key:string name!:string
type CertificateKeystoresPkcs12 create!:boolean password:string passwordSecretRef:CertificateKeystoresJksPasswordSecretRef profile:=LegacyRC2|LegacyDES|Modern2023|Modern2026
type CertificateNameConstraints critical:boolean excluded:CertificateNameConstraintsExcluded permitted:CertificateNameConstraintsExcluded
type CertificateNameConstraintsExcluded dnsDomains:string[] emailAddresses:string[] ipRanges:string[] uriDomains:string[]
type CertificateOtherName oid:string utf8Value:string
type CertificatePrivateKey algorithm:=RSA|ECDSA|Ed25519 encoding:=PKCS1|PKCS8 rotationPolicy:=Never|Always size:int64
type CertificateRenewal policy:=RenewBefore|Disabled windows:CertificateRenewalWindow[]
type CertificateRenewalWindow cron!:string timezone:string windowDuration!:string
type CertificateSecretTemplate annotations:string{} labels:string{}
type CertificateSubject countries:string[] localities:string[] organizationalUnits:string[] organizations:string[] postalCodes:string[] provinces:string[] serialNumber:string streetAddresses:string[]`,
};
