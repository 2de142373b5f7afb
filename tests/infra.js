// What the compiled templates must hold. Called by infra.sh with the path of main.json.
"use strict";
const fs = require("fs");
const path = require("path");

const tree = path.join(__dirname, "..");
const read = name => fs.readFileSync(path.join(tree, name), "utf8");
const main = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const operations = read("docs/operations.md");
const named = text => operations.includes("`" + text + "`");

let held = 0;
let broken = 0;
function check(promise, faults) {
  if (faults.length === 0) {
    held++;
  } else {
    broken++;
    console.log("infra: " + promise + "\n  " + faults.join("\n  "));
  }
}

// Every template: main and, by their names in main.bicep, its modules.
const modules = {};
for (const [name, resource] of Object.entries(main.resources)) {
  if (resource.type === "Microsoft.Resources/deployments") {
    modules[name] = resource.properties.template;
  }
}
const templates = { main, ...modules };
const resources = Object.entries(templates).flatMap(([module, template]) =>
  Object.entries(template.resources)
    .filter(([, resource]) => !resource.existing)
    .map(([name, resource]) => ({ module, name, ...resource })));
const ofType = type => resources.filter(resource => resource.type === type);

const accounts = ofType("Microsoft.Storage/storageAccounts");
check("The storage account takes no key, nobody without an identity, and no old TLS",
  accounts.length !== 1 ? ["There are " + accounts.length] : Object.entries({
    allowSharedKeyAccess: false, allowBlobPublicAccess: false, minimumTlsVersion: "TLS1_2", supportsHttpsTrafficOnly: true,
  }).filter(([name, value]) => accounts[0].properties[name] !== value).map(([name]) => name));

const policies = ofType("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies");
check("Journals cannot be changed, and can be appended to",
  policies.length === 1 && policies[0].properties.allowProtectedAppendWrites === true && policies[0].name.includes("'journal'")
    ? [] : [JSON.stringify(policies)]);

const isSecure = parameter => parameter.type === "securestring" || parameter.type === "secureobject";
const parameters = Object.entries(templates).flatMap(([module, template]) =>
  Object.entries(template.parameters).map(([name, parameter]) => ({ module, name, ...parameter })));
check("Whatever is called a secret is secure, and none has a value of its own",
  parameters.filter(p => isSecure(p)
    ? p.defaultValue !== undefined && p.defaultValue !== ""
    : /password|secret|key/i.test(p.name) && p.type !== "bool").map(p => p.module + "." + p.name));
check("No template gives a secret out", Object.entries(templates).flatMap(([module, template]) =>
  Object.entries(template.outputs ?? {}).filter(([, output]) => isSecure(output)
    || Object.entries(template.parameters).some(([name, p]) => isSecure(p) && JSON.stringify(output).includes(`parameters('${name}')`)))
    .map(([name]) => module + "." + name)));

const given = JSON.parse(read("infra/main.parameters.json")).parameters;
const environmentName = name => /^\$\{([A-Z_]+)(=.*)?\}$/.exec(given[name]?.value)?.[1];
check("Every parameter comes from an environment variable, and none is left over", [
  ...Object.keys(main.parameters).filter(name => !environmentName(name)),
  ...Object.keys(given).filter(name => !main.parameters[name]),
]);
check("No secret stands in main.parameters.json", Object.keys(given)
  .filter(name => isSecure(main.parameters[name] ?? {}) && !/^\$\{[A-Z_]+=?\}$/.test(given[name].value)));
check("operations.md names every parameter", Object.keys(main.parameters)
  .filter(name => environmentName(name) && !named(environmentName(name))));

// Which role, on what, for whom; and nothing else.
const expected = [
  "access: blobDataContributor on storageAccounts for the app",
  "access: blobDataContributor on storageAccounts/blobServices/containers for whoever deploys",
  "access: keyVaultSecretsUser on vaults for the app",
  "access: monitoringMetricsPublisher on components for the app",
  "access: queueDataContributor on storageAccounts for the app",
  "access: tableDataContributor on storageAccounts for the app",
  "intake: blobDataContributor on storageAccounts/blobServices/containers for Event Grid",
  "intake: queueDataMessageSender on storageAccounts/queueServices/queues for Event Grid",
];
const roleIds = {
  blobDataContributor: "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
  keyVaultSecretsUser: "4633458b-17de-408a-b874-0445c86b69e6",
  monitoringMetricsPublisher: "3913510d-42f4-4e42-8a64-420c390055eb",
  queueDataContributor: "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
  queueDataMessageSender: "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a",
  tableDataContributor: "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
};
function told(assignment) {
  const role = /variables\('roles'\)\.(\w+)/.exec(assignment.properties.roleDefinitionId)?.[1] ?? assignment.properties.roleDefinitionId;
  const scope = /'Microsoft\.\w+\/([\w/]+)'/.exec(assignment.scope)?.[1] ?? assignment.scope ?? "the whole group";
  const who = assignment.properties.principalId;
  const name = who.includes("userAssignedIdentities'") ? "the app" : who.includes("EventGrid/systemTopics'") ? "Event Grid"
    : who === "[parameters('publisherId')]" ? "whoever deploys" : who;
  return `${assignment.module}: ${role} on ${scope} for ${name}`;
}
const assigned = ofType("Microsoft.Authorization/roleAssignments").map(told).sort();
check("Nobody may do more than is listed here", [
  ...assigned.filter(role => !expected.includes(role)).map(role => "not listed: " + role),
  ...expected.filter(role => !assigned.includes(role)).map(role => "missing: " + role),
  ...Object.values(modules).flatMap(template => Object.entries(template.variables?.roles ?? {}))
    .filter(([name, id]) => roleIds[name] !== id).map(([name, id]) => name + " is not " + id),
]);

// Settings that need another resource's properties are compiled into the expression, the others stay variables.
const expression = modules.host.resources.settings.properties;
const groups = Object.entries(modules.host.variables).filter(([name]) => name.endsWith("Settings"));
const settings = [...groups.flatMap(([, set]) => Object.keys(set)),
  ...[...expression.matchAll(/(?:createObject\(|, )'([A-Za-z_]+)'(?=, )/g)].map(m => m[1])];
const table = /## Settings[\s\S]*?\n\n(\|[\s\S]*?)\n\n/.exec(read("README.md"))[1];
const product = table.split("\n").slice(2).flatMap(row => [...row.split("|")[1].matchAll(/`(\w+)`/g)].map(m => m[1]));
check("Every setting of the README is set, or operations.md says why it is not",
  product.filter(name => !settings.some(set => set === name || set.startsWith(name + "__")) && !named(name)));
check("What the cloud host needs is set", ["AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__queueServiceUri",
  "AzureWebJobsStorage__tableServiceUri", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "PublicAddress", "EasyAuth",
  "LinkKey", "SmtpHost", "SmtpPort", "SmtpSecurity", "SmtpUser", "SmtpPassword", "SmtpSender", "AzureWebJobsDisableHomepage",
  "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING"].filter(name => !settings.includes(name)));
check("There is no development area in the cloud, and no account name from which extensions make an address of the public cloud",
  settings.filter(name => name === "Development" || name === "AzureWebJobsStorage__accountName"));
check("Passwords come from the vault", groups.flatMap(([, set]) => Object.entries(set))
  .filter(([name, value]) => /^(SmtpPassword|LinkKey|\w+_SECRET)$/.test(name) && !value.includes("@Microsoft.KeyVault("))
  .map(([name]) => name));
const refused = ["FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_RUNTIME", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTSHARE",
  "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_TIME_ZONE", "SCM_DO_BUILD_DURING_DEPLOYMENT", "ENABLE_ORYX_BUILD"];
const onFlex = expression
  .replace(/if\(variables\('isElastic'\), createObject\(.*?\), createObject\(\)\)/, "")
  .replace(/if\((or\()?variables\('isFlex'\)(, variables\('isElastic'\)\))?, createObject\(\), variables\('\w+'\)\)/g, "");
check("Flex Consumption gets no setting that it refuses", [
  ...refused.filter(name => onFlex.includes("'" + name + "'")),
  ...groups.filter(([name]) => onFlex.includes(`variables('${name}')`)).flatMap(([, set]) => Object.keys(set))
    .filter(name => refused.includes(name)),
]);

const site = ofType("Microsoft.Web/sites")[0];
const passwords = ofType("Microsoft.Web/sites/basicPublishingCredentialsPolicies");
check("The app answers by https alone and is published by no password", [
  ...site.properties.httpsOnly === true ? [] : ["httpsOnly"],
  ...passwords.length === 2 && passwords.every(policy => policy.properties.allow === false) ? [] : ["publishing passwords"],
]);
const auth = ofType("Microsoft.Web/sites/config").find(config => /authsettingsV2/.test(config.name));
check("Links open without an account, and no token of anybody is kept", [
  ...auth.properties.globalValidation.unauthenticatedClientAction === "AllowAnonymous" ? [] : ["unauthenticatedClientAction"],
  ...auth.properties.login.tokenStore.enabled === false ? [] : ["tokenStore"],
]);

const bicep = ["infra/main.bicep", ...fs.readdirSync(path.join(tree, "infra/modules")).map(file => "infra/modules/" + file)];
check("No file names an endpoint of one cloud", bicep.flatMap(file =>
  (read(file).match(/[\w.]*(core\.windows\.net|azurewebsites\.net|microsoftonline\.com|chinacloud\w*\.cn|vault\.azure\.\w+)/g) ?? [])
    .map(address => file + ": " + address)));

const alerts = JSON.parse(read("infra/modules/alerts.json"));
check("operations.md tells what to do about every alert",
  [...alerts.map(alert => alert.name), "health", "storage-away", "intake-undelivered"].filter(name => !named(name)));
function sources(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.name === "bin" || entry.name === "obj" || entry.name === "node_modules" ? []
      : entry.isDirectory() ? sources(path.join(folder, entry.name))
        : entry.name.endsWith(".cs") ? [fs.readFileSync(path.join(folder, entry.name), "utf8")] : []);
}
const logged = [...sources(path.join(tree, "functions")).join("\n").matchAll(/(?:Message = |\.Log\w+\()\s*"((?:[^"\\]|\\.)*)"/g)].map(m => m[1]);
const sentences = alerts.flatMap(alert => [...alert.query.matchAll(/(?<!not\(Message )(?:startswith|has) '([^']+)'/g)].map(m => m[1]))
  .filter(text => text !== "MaxDequeueCount" && text !== "intake-poison");
if (fs.existsSync(path.join(tree, "functions/Puyang.Proposals.Functions"))) {
  check("The product logs every sentence that an alert waits for", sentences.filter(text => !logged.some(line => line.includes(text))));
}

console.log(`${held} held, ${broken} broken`);
