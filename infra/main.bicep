// The cloud host of Puyang.Proposals: one resource group with everything in it. docs/operations.md explains every parameter.
// Endpoints come from environment() and from the resources themselves, so the same files serve Azure China.
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Name of the azd environment; part of the token in every name.')
param environmentName string

@description('Region of all resources.')
@metadata({ azd: { type: 'location' } })
param location string

@description('FC1 (Flex Consumption), EP1 to EP3 (Elastic Premium) or a dedicated plan such as P0v3, S1 or B1.')
param planSku string = 'FC1'

@description('The most instances that may run at the same time. Flex Consumption took no less than 40 for long; it is a limit, not a size.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Memory of a Flex Consumption instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('Flex Consumption instances kept running for pages; 0 lets the first page of the day wait for a cold start.')
@minValue(0)
param alwaysReadyPages int = 0

@description('Flex Consumption instances kept running for the loops; Durable Functions recommends 1 on this plan.')
@minValue(0)
param alwaysReadyLoops int = 1

@description('Redundancy of the storage account.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
param storageSku string = 'Standard_ZRS'

@description('Days for which a deleted or overwritten blob, and a deleted container, can be brought back.')
@minValue(1)
@maxValue(365)
param softDeleteDays int = 30

@description('Days, counted from its last line, for which nobody can change or delete a journal; 0 makes no immutability policy.')
@minValue(0)
@maxValue(146000)
param journalImmutableDays int = 3650

@description('Days after which refused files and undelivered notices of dropped files are deleted.')
@minValue(1)
param rejectedFileDays int = 90

@description('Days after which mails kept in the container mail (only without a mail server) are deleted.')
@minValue(1)
param keptMailDays int = 365

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('The address in mails, https; empty for the address that the app has by itself.')
param publicAddress string = ''

@description('True when a proxy of your own stands before the app and passes X-Forwarded-Host and -Proto; sign-in then returns through it.')
param behindProxy bool = false

@description('The mail server; empty keeps every mail in the container mail.')
param smtpHost string = ''
param smtpPort int = 587
@allowed(['auto', 'none', 'starttls', 'tls'])
param smtpSecurity string = 'auto'
param smtpUser string = ''
param smtpSender string = ''

@description('Password of smtpUser. Left empty, the secret smtp-password that the vault holds is kept.')
@secure()
param smtpPassword string = ''

@description('The secret of links, base64 of 32 bytes or more. Empty: the product makes one and keeps it in the container keys.')
@secure()
param linkKey string = ''

@description('True when the vault holds link-key from an earlier deployment, so that it need not be given again.')
param linkKeyInVault bool = false

@description('Client id of the app registration with which staff sign in; empty leaves sign-in off.')
param signInClientId string = ''

@description('Tenant of the app registration; empty for the tenant of the subscription.')
param signInTenant string = ''

@description('Client secret of the app registration. Empty: the app proves itself by its managed identity (federated credential).')
@secure()
param signInSecret string = ''

@description('True when the vault holds sign-in-secret from an earlier deployment.')
param signInSecretInVault bool = false

@description('Mailboxes that alerts go to, separated by commas; empty makes no alerts.')
param alertMailboxes string = ''

@description('From where /health is asked, separated by commas (population names of Azure Monitor); empty or none asks from nowhere.')
param healthTestLocations string = ''

@description('Seconds between two questions from one place.')
@allowed([300, 600, 900])
param healthTestSeconds int = 900

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName, application: 'puyang-proposals' }
var isElastic = startsWith(toUpper(planSku), 'EP')

resource group 'Microsoft.Resources/resourceGroups@2022-09-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    sku: storageSku
    softDeleteDays: softDeleteDays
    journalImmutableDays: journalImmutableDays
    rejectedFileDays: rejectedFileDays
    keptMailDays: keptMailDays
  }
}

module monitor 'modules/monitor.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    logDays: logDays
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: 'kv-${token}'
    location: location
    tags: tags
    smtpPassword: smtpPassword
    linkKey: linkKey
    signInSecret: signInSecret
  }
}

module access 'modules/access.bicep' = {
  scope: group
  params: {
    identityName: 'id-${token}'
    location: location
    tags: tags
    storageName: storage.outputs.name
    insightsName: monitor.outputs.insightsName
    vaultName: vault.outputs.name
    publisherId: isElastic ? deployer().objectId : ''
  }
}

module intake 'modules/intake.bicep' = {
  scope: group
  params: {
    name: 'egst-${token}'
    location: location
    tags: tags
    storageName: storage.outputs.name
  }
}

module host 'modules/host.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    planSku: planSku
    maximumInstances: maximumInstances
    instanceMemory: instanceMemory
    alwaysReadyPages: alwaysReadyPages
    alwaysReadyLoops: alwaysReadyLoops
    // Named by the module that gives it its roles: the app never starts without them.
    identityName: access.outputs.identityName
    storageName: storage.outputs.name
    insightsName: monitor.outputs.insightsName
    vaultUri: vault.outputs.uri
    publicAddress: publicAddress
    mail: {
      host: smtpHost
      port: smtpPort
      security: smtpSecurity
      user: smtpUser
      sender: smtpSender
    }
    hasLinkKey: linkKeyInVault || !empty(linkKey)
    signIn: {
      clientId: signInClientId
      tenant: empty(signInTenant) ? tenant().tenantId : signInTenant
      hasSecret: signInSecretInVault || !empty(signInSecret)
      behindProxy: behindProxy
    }
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(alertMailboxes)) {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    mailboxes: split(alertMailboxes, ',')
    healthAddress: '${host.outputs.address}/health'
    healthTestLocations: contains(['', 'none'], healthTestLocations) ? [] : split(healthTestLocations, ',')
    healthTestSeconds: healthTestSeconds
    insightsName: monitor.outputs.insightsName
    workspaceName: monitor.outputs.workspaceName
    storageName: storage.outputs.name
    topicName: intake.outputs.topicName
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output APP_NAME string = host.outputs.name
@description('Where the app answers by itself; mails carry publicAddress if it is set.')
output APP_ADDRESS string = host.outputs.address
output APP_STORAGE string = storage.outputs.name
output APP_VAULT string = vault.outputs.name
@description('Subject of the federated credential with which the app signs staff in without a secret.')
output APP_IDENTITY string = access.outputs.principalId
@description('Redirect URI for the app registration.')
output APP_SIGN_IN_REDIRECT string = '${host.outputs.signInAddress}/.auth/login/aad/callback'
