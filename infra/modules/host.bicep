// The plan and the app, on whichever plan there is: Flex Consumption, Elastic Premium or a dedicated one.
param token string
param location string
param tags object
param planSku string
param maximumInstances int
param instanceMemory int
param alwaysReadyPages int
param alwaysReadyLoops int
param identityName string
param storageName string
param insightsName string
param vaultUri string
param publicAddress string
param mail { host: string, port: int, security: string, user: string, sender: string }
param hasLinkKey bool
param signIn { clientId: string, tenant: string, hasSecret: bool, behindProxy: bool }

var isFlex = toUpper(planSku) == 'FC1'
var isElastic = startsWith(toUpper(planSku), 'EP')
var hasSignIn = !empty(signIn.clientId)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: isFlex ? 'functionapp' : isElastic ? 'elastic' : 'linux'
  sku: union({ name: planSku }, isFlex ? { tier: 'FlexConsumption' } : isElastic ? { tier: 'ElasticPremium' } : {})
  properties: union({ reserved: true }, isElastic ? { maximumElasticWorkerCount: min(maximumInstances, 20) } : {})
}

// What every plan takes.
var site = {
  ftpsState: 'Disabled'
  http20Enabled: true
  minTlsVersion: '1.2'
  scmMinTlsVersion: '1.2'
}

// Flex Consumption has its runtime, package and scale here and takes neither linuxFxVersion nor the settings about them.
var flex = {
  deployment: {
    storage: {
      type: 'blobContainer'
      value: '${account.properties.primaryEndpoints.blob}packages'
      authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
    }
  }
  runtime: { name: 'dotnet-isolated', version: '10.0' }
  scaleAndConcurrency: {
    instanceMemoryMB: instanceMemory
    maximumInstanceCount: maximumInstances
    alwaysReady: filter(
      [
        { name: 'http', instanceCount: alwaysReadyPages }
        { name: 'durable', instanceCount: alwaysReadyLoops }
      ],
      group => group.instanceCount > 0
    )
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    keyVaultReferenceIdentity: identity.id
    functionAppConfig: isFlex ? flex : null
    siteConfig: union(
      site,
      isFlex ? {} : { linuxFxVersion: 'DOTNET-ISOLATED|10.0' },
      isElastic ? { minimumElasticInstanceCount: 1, functionAppScaleLimit: min(maximumInstances, 20) } : {},
      isFlex || isElastic ? {} : { alwaysOn: true }
    )
  }

  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

var address = 'https://${app.properties.defaultHostName}'

// The product reads these itself for its own clients too; the addresses carry the cloud's suffix. No accountName beside them:
// extensions that find one make an address of the public cloud from it (Azure/azure-sdk-for-net#58661).
var storageSettings = {
  AzureWebJobsStorage__blobServiceUri: account.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: account.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: account.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
}

var hostSettings = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identity.properties.clientId}'
  // The root address is the board's.
  AzureWebJobsDisableHomepage: 'true'
  PublicAddress: empty(publicAddress) ? address : publicAddress
}

// Flex Consumption refuses these.
var runtimeSettings = {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
}

// Elastic Premium would keep the package on a file share, which only a key opens: it reads it from the container instead.
var elasticSettings = {
  WEBSITE_RUN_FROM_PACKAGE: '${account.properties.primaryEndpoints.blob}packages/functions.zip'
  WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identity.id
}

var dedicatedSettings = {
  WEBSITE_RUN_FROM_PACKAGE: '1'
}

var mailSettings = {
  SmtpHost: mail.host
  SmtpPort: string(mail.port)
  SmtpSecurity: mail.security
  SmtpSender: mail.sender
}

var mailUserSettings = {
  SmtpUser: mail.user
  SmtpPassword: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/smtp-password)'
}

var linkKeySettings = {
  LinkKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/link-key)'
}

// Only now may the product believe the header that names who signed in: the platform sets it, and takes away a caller's own.
var signInSettings = {
  EasyAuth: 'true'
  WEBSITE_AUTH_AAD_ALLOWED_TENANTS: signIn.tenant
}

// One of the two proves to Entra that it is the app: a secret, or its managed identity by this setting of a fixed name.
var signInSecretSettings = {
  MICROSOFT_PROVIDER_AUTHENTICATION_SECRET: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sign-in-secret)'
}
var signInIdentitySettings = {
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.properties.clientId
}

resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    storageSettings,
    hostSettings,
    isFlex ? {} : runtimeSettings,
    isElastic ? elasticSettings : {},
    isFlex || isElastic ? {} : dedicatedSettings,
    empty(mail.host) ? {} : mailSettings,
    empty(mail.host) || empty(mail.user) ? {} : mailUserSettings,
    hasLinkKey ? linkKeySettings : {},
    hasSignIn ? signInSettings : {},
    hasSignIn && signIn.hasSecret ? signInSecretSettings : {},
    hasSignIn && !signIn.hasSecret ? signInIdentitySettings : {}
  )
}

// Always there, so that taking the client id away also turns sign-in off.
resource auth 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'authsettingsV2'
  dependsOn: [settings]
  properties: {
    platform: { enabled: hasSignIn, runtimeVersion: '~1' }
    // Links in mails work without an account; the product itself asks for a signed-in clerk on its office pages.
    globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
    httpSettings: { requireHttps: true, forwardProxy: { convention: signIn.behindProxy ? 'Standard' : 'NoProxy' } }
    identityProviders: hasSignIn
      ? {
          azureActiveDirectory: {
            enabled: true
            registration: {
              clientId: signIn.clientId
              clientSecretSettingName: signIn.hasSecret
                ? 'MICROSOFT_PROVIDER_AUTHENTICATION_SECRET'
                : 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
              openIdIssuer: uri(environment().authentication.loginEndpoint, '${signIn.tenant}/v2.0')
            }
            validation: { allowedAudiences: [signIn.clientId] }
          }
        }
      : {}
    // The product needs to know who it is, and nothing of theirs.
    login: { tokenStore: { enabled: false } }
  }
}

output name string = app.name
output address string = address
output signInAddress string = signIn.behindProxy && !empty(publicAddress) ? publicAddress : address
