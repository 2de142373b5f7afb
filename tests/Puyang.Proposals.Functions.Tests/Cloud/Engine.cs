using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>A durable engine in this process, with all orchestrations and activities of the product.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private const int Attempts = 5;
    private readonly IHost host;

    private Engine(IHost host, Histories histories) => (this.host, Longest) = (host, histories);

    public DurableTaskClient Client => host.Services.GetRequiredService<DurableTaskClient>();

    /// <summary>The longest history that was replayed, by instance.</summary>
    public Histories Longest { get; }

    public static async Task<Engine> Start(CloudOffice cloud)
    {
        for (int attempt = 1; ; attempt++)
        {
            Histories histories = new();
            IHost host = Build(cloud, histories);
            try
            {
                await host.StartAsync();
                return new Engine(host, histories);
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Somebody else took the port in between.
                host.Dispose();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static IHost Build(CloudOffice cloud, Histories histories)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(histories);
        builder.Services.AddSingleton<DataConverter>(new Serializer());
        builder.Services.AddInMemoryDurableTask(tasks => Register(tasks, cloud), new InMemoryDurableTaskOptions { Port = FreePort() });
        return builder.Build();
    }

    private static void Register(DurableTaskRegistry tasks, CloudOffice cloud)
    {
        foreach (Function function in Function.Of(Function.Activity))
        {
            tasks.AddActivity(function.Name, _ => new Step(function, cloud));
        }

        foreach (Function function in Function.Of(Function.Orchestration))
        {
            tasks.AddOrchestrator(function.Name, () => new Orchestration(function, cloud));
        }
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Reads in the worker's log how long the histories are that it replays.</summary>
    internal sealed class Histories : ILoggerProvider, ILogger
    {
        private readonly ConcurrentDictionary<string, int> longest = new();

        public int Of(string instance) => longest.GetValueOrDefault(instance);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is IReadOnlyList<KeyValuePair<string, object?>> facts && Find(facts, "oldEventCount") is int length && Find(facts, "instanceId") is string instance)
            {
                longest.AddOrUpdate(instance, length, (_, known) => Math.Max(known, length));
            }
        }

        public void Dispose()
        {
        }

        private static object? Find(IReadOnlyList<KeyValuePair<string, object?>> facts, string name) => facts.FirstOrDefault(fact => fact.Key == name).Value;
    }
}
