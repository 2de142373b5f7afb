// The storage account: every journal, document, number and link, the engine's state, and the deployment package.
// No key opens it; who may do what is in access.bicep and intake.bicep.
param name string
param location string
param tags object
param sku string
param softDeleteDays int
param journalImmutableDays int
param rejectedFileDays int
param keptMailDays int

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: sku }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
    networkAcls: { defaultAction: 'Allow', bypass: 'AzureServices' }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: softDeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: softDeleteDays }
    // Appending makes no version, and point-in-time restore leaves append blobs out: neither would bring a journal back.
    isVersioningEnabled: false
  }
}

// The product makes its containers and tables itself at start. Here are only those that must be there before it, or whose
// properties matter; all names are contracts.
resource journal 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'journal'
  properties: { publicAccess: 'None' }
}

// Unlocked: an administrator can still lift it. docs/operations.md says how to lock it, which nobody can undo.
resource isKept 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = if (journalImmutableDays > 0) {
  parent: journal
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: journalImmutableDays
    // Without it the first act after the first line of a case would be refused.
    allowProtectedAppendWrites: true
  }
}

// Where Event Grid puts what it could not deliver.
resource undelivered 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'intake-undelivered'
  properties: { publicAccess: 'None' }
}

// The deployment package.
resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'packages'
  properties: { publicAccess: 'None' }
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

// Before the subscription that delivers to it.
resource intakeQueue 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = {
  parent: queues
  name: 'intake'
}

// No rule for packages: the newest is the one that new instances start from, however old it is. Earlier ones are overwritten
// and go with the soft delete.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: [
        for rule in [
          { name: 'rejected-files', prefix: 'intake-rejected/', days: rejectedFileDays }
          { name: 'undelivered-notices', prefix: 'intake-undelivered/', days: rejectedFileDays }
          { name: 'kept-mails', prefix: 'mail/', days: keptMailDays }
        ]: {
          name: rule.name
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: [rule.prefix] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: rule.days } } }
          }
        }
      ]
    }
  }
}

output name string = account.name
