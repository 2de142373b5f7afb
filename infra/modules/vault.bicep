// The secrets that are given to the deployment. One that is not given stays as it is.
param name string
param location string
param tags object
@secure()
param smtpPassword string
@secure()
param linkKey string
@secure()
param signInSecret string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
  }
}

resource smtpPasswordSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(smtpPassword)) {
  parent: vault
  name: 'smtp-password'
  properties: { value: smtpPassword }
}

resource linkKeySecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(linkKey)) {
  parent: vault
  name: 'link-key'
  properties: { value: linkKey }
}

resource signInSecretSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(signInSecret)) {
  parent: vault
  name: 'sign-in-secret'
  properties: { value: signInSecret }
}

output name string = vault.name
output uri string = vault.properties.vaultUri
