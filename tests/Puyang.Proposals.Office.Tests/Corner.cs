using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Puyang.Proposals.Office.Tests;

/// <summary>A test's own names in the storage account: each container, table and queue is made when it is first asked for, and goes with the test.</summary>
/// <remarks>A test asks for some six of seventeen, and an emulator gets slower with everything that stands in it.</remarks>
internal sealed class Corner : HttpPipelinePolicy
{
    private static readonly BlobServiceClient Blobs = new(TestStorage.Connection);
    private static readonly TableServiceClient Tables = new(TestStorage.Connection);
    private static readonly QueueServiceClient Queues = new(TestStorage.Connection);

    private readonly ConcurrentDictionary<(string Service, string Name), Lazy<Task>> made = new();
    private readonly Regex names;

    public Corner() => names = new Regex(Prefix + "[a-z-]+");

    /// <summary>Stands before every name and before no other test's.</summary>
    public string Prefix { get; } = $"t{Guid.NewGuid():n}";

    public void Into(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerCall);

    /// <summary>Deletes what was made.</summary>
    public Task Clear() => Task.WhenAll(made.Keys.Select(Delete));

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Made(message.Request).GetAwaiter().GetResult();
        ProcessNext(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await Made(message.Request).ConfigureAwait(false);
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
    }

    private Task Made(Request request)
    {
        // A transaction names its table in what it carries.
        Match name = names.Match(request.Uri.Path);
        name = name.Success ? name : names.Match(Body(request));
        return !name.Success ? Task.CompletedTask
            : made.GetOrAdd((Authority(request.Uri.ToUri()), name.Value), one => new Lazy<Task>(() => Create(one))).Value;
    }

    private static string Body(Request request)
    {
        if (request.Content is null)
        {
            return "";
        }

        using MemoryStream body = new();
        request.Content.WriteTo(body, default);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private static Task Create((string Service, string Name) one) =>
        one.Service == Authority(Blobs.Uri) ? Blobs.GetBlobContainerClient(one.Name).CreateIfNotExistsAsync()
        : one.Service == Authority(Tables.Uri) ? Tables.CreateTableIfNotExistsAsync(one.Name)
        : Queues.GetQueueClient(one.Name).CreateIfNotExistsAsync();

    private static Task Delete((string Service, string Name) one) =>
        one.Service == Authority(Blobs.Uri) ? Blobs.GetBlobContainerClient(one.Name).DeleteIfExistsAsync()
        : one.Service == Authority(Tables.Uri) ? Tables.DeleteTableAsync(one.Name)
        : Queues.GetQueueClient(one.Name).DeleteIfExistsAsync();

    private static string Authority(Uri address) => address.Authority;
}
