// What is told to the operators, and how. docs/operations.md says for each what it means and what to do.
param token string
param location string
param tags object
param mailboxes string[]
param healthAddress string
param healthTestLocations string[]
param healthTestSeconds int
param insightsName string
param workspaceName string
param storageName string
param topicName string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2022-10-01' existing = {
  name: workspaceName
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: topicName
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'proposals'
    enabled: true
    emailReceivers: [
      for (mailbox, i) in mailboxes: {
        name: 'mailbox-${i}'
        emailAddress: trim(mailbox)
        useCommonAlertSchema: true
      }
    ]
  }
}

// Each is one sentence of the product's log, or one of the host's. Severity: 0 something is lost or forged, 1 work stands still
// or may, 2 somebody should look.
var lines = loadJsonContent('alerts.json')

resource told 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for line in lines: {
    name: 'log-${line.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: line.name
      description: line.means
      severity: line.severity
      enabled: true
      scopes: [workspace.id]
      // The tables of a new workspace are not there yet.
      skipQueryValidation: true
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      criteria: {
        allOf: [
          {
            query: line.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: line.moreThan
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: false
      actions: { actionGroups: [operators.id] }
    }
  }
]

resource asked 'Microsoft.Insights/webtests@2022-06-15' = if (!empty(healthTestLocations)) {
  name: 'health-${token}'
  location: location
  tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'health-${token}'
    Name: 'health'
    Kind: 'standard'
    Enabled: true
    Frequency: healthTestSeconds
    Timeout: 60
    RetryEnabled: true
    Locations: [for place in healthTestLocations: { Id: trim(place) }]
    Request: { RequestUrl: healthAddress, HttpVerb: 'GET', FollowRedirects: false, ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource ill 'Microsoft.Insights/metricAlerts@2018-03-01' = if (!empty(healthTestLocations)) {
  name: 'health-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: '/health does not answer 200 from two places (from the only one, if there is one), or the certificate ends within 14 days.'
    severity: 1
    enabled: true
    scopes: [asked.id, insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: asked.id
      componentId: insights.id
      failedLocationCount: min(2, length(healthTestLocations))
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

resource storageAway 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'storage-away-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The storage account failed more than one call in a hundred for a quarter of an hour.'
    severity: 1
    enabled: true
    scopes: [account.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Availability'
          operator: 'LessThan'
          threshold: 99
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

resource undelivered 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'intake-undelivered-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid could not tell the app of a dropped file within a day; the notice is in intake-undelivered.'
    severity: 2
    enabled: true
    scopes: [topic.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-letters'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}
