using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Contracts;

public sealed class HostSettingsTests
{
    [Theory]
    [InlineData("version", "2.0")]
    [InlineData("extensions/http/routePrefix", "")]
    [InlineData("extensions/queues/maxDequeueCount", "5")]
    [InlineData("extensions/durableTask/hubName", "Proposals")]
    [InlineData("extensions/durableTask/storageProvider/type", "AzureStorage")]
    [InlineData("extensions/durableTask/storageProvider/partitionCount", "1")]
    [InlineData("extensions/durableTask/storageProvider/maxQueuePollingInterval", "00:00:05")]
    [InlineData("extensions/durableTask/storeInputsInOrchestrationHistory", "false")]
    [InlineData("extensions/durableTask/tracing/version", "V2")]
    [InlineData("extensions/durableTask/tracing/traceInputsAndOutputs", "false")]
    [InlineData("logging/applicationInsights/enableDependencyTracking", "false")]
    [InlineData("logging/applicationInsights/httpAutoCollectionOptions/enableHttpTriggerExtendedInfoCollection", "false")]
    public void The_host_is_set_to(string path, string value)
    {
        JsonNode? node = path.Split('/').Aggregate(Read("host.json"), (inside, name) => inside?[name]);
        Assert.Equal(value, node?.ToString());
    }

    [Fact]
    public void The_host_json_that_is_deployed_is_the_one_in_the_tree() =>
        Assert.Equal(File.ReadAllText(Tree.Path("host.json")), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));

    [Fact]
    public void The_sample_settings_start_a_cloud_host_on_one_machine()
    {
        ConfigurationManager configuration = new();
        configuration.AddInMemoryCollection(((JsonObject)Read("local.settings.sample.json")!["Values"]!).Select(
            value => KeyValuePair.Create(value.Key, value.Value?.ToString())));
        configuration["WEBSITE_HOSTNAME"] = "localhost:7071";
        Assert.Equal("dotnet-isolated", configuration["FUNCTIONS_WORKER_RUNTIME"]);
        Office.Settings settings = CloudSettings.Read(configuration);
        Assert.True(settings.Development);
        Assert.Equal(new Uri("http://localhost:7071"), settings.PublicAddress);
    }

    private static JsonNode? Read(string file) => JsonNode.Parse(File.ReadAllText(Tree.Path(file)));
}
