using System.Diagnostics;
using System.Net;
using System.Text;
using Puyang.Proposals.Acceptance;

namespace Puyang.Proposals.Local.Tests;

/// <summary>The one-machine host as a process with the Azurite that it starts itself, on ports and in a folder of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Account = $"AccountName={StoragePorts.Account};AccountKey={StoragePorts.Key};";

    // Two processes start on a machine that may be busy with others.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private readonly string folder = Directory.CreateTempSubdirectory("killed-").FullName;
    private readonly int[] ports = Ports.Free(4);
    private readonly StringBuilder output = new();
    private Process? process;

    public string Address => $"http://127.0.0.1:{ports[3]}";

    public Site Site => new(Address, Connection);

    public Mailbox Mails => new(Site.Storage.GetBlobContainerClient("mail"));

    /// <summary>What it has said so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    private string Connection =>
        $"DefaultEndpointsProtocol=http;{Account}BlobEndpoint={Endpoint(0)};QueueEndpoint={Endpoint(1)};TableEndpoint={Endpoint(2)}";

    /// <summary>Starts it on what stands in its folder, and waits until it serves.</summary>
    public async Task Start()
    {
        await Until(() => Task.FromResult(ports.All(IsFree)), "the ports to be free");
        ProcessStartInfo start = new("dotnet", [Sample.File("functions", "Puyang.Proposals.Local", "bin", "Debug", "net10.0", "Puyang.Proposals.Local.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach ((string name, string value) in ((string, string)[])
            [("AzureWebJobsStorage", Connection), ("AzuriteFolder", folder), ("PublicAddress", Address), ("Urls", Address), ("Development", "true")])
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilServing();
    }

    /// <summary>Ends Azurite as the system does when memory is short, and waits until the host serves again.</summary>
    public async Task KillAzurite()
    {
        KillChild();
        await UntilServing();
    }

    /// <summary>Ends Azurite, and does not wait.</summary>
    public void KillChild()
    {
        Azurite().Kill();
        lock (output)
        {
            output.AppendLine("— killed —");
        }
    }

    /// <summary>Ends both at once, as a power cut does.</summary>
    public async Task KillBoth()
    {
        Process azurite = Azurite();
        azurite.Kill();
        process!.Kill();
        await azurite.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits until the host has said that it serves since the last kill, and its stores answer.</summary>
    public async Task UntilServing()
    {
        using HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
        await Until(
            async () =>
            {
                try
                {
                    return Output.Split("— killed —")[^1].Contains("提案台账 Board", StringComparison.Ordinal)
                        && await http.GetStringAsync(new Uri(Address + "/health")) == "ok";
                }
                catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
                {
                    return false;
                }
            },
            "the host to serve");
    }

    /// <summary>Polls with a limit.</summary>
    public async Task Until(Func<Task<bool>> holds, string what)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(100))
        {
            Assert.False(process is { HasExited: true } && what.Contains("serve", StringComparison.Ordinal), $"The host has ended. It said:\n{Output}");
            Assert.True(waited.Elapsed < Limit, $"Waited {Limit.TotalSeconds} s for {what}. The host said:\n{Output}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            using Process stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await Until(() => Task.FromResult(process.HasExited), "the host to end");
        }

        await Until(() => Task.FromResult(ports.All(IsFree)), "Azurite to end");
        Directory.Delete(folder, recursive: true);
        if (Environment.GetEnvironmentVariable("PROPOSALS_TEST_LOGS") is { Length: > 0 } logs)
        {
            await File.WriteAllTextAsync(Path.Combine(logs, $"local-{ports[3]}.log"), Output);
        }
    }

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private string Endpoint(int service) => $"http://127.0.0.1:{ports[service]}/devstoreaccount1";

    private Process Azurite()
    {
        string children = File.ReadAllText($"/proc/{process!.Id}/task/{process.Id}/children");
        string[] others = [.. Directory.GetDirectories($"/proc/{process.Id}/task").Select(thread => File.ReadAllText($"{thread}/children"))];
        string[] ids = string.Join(' ', [children, .. others]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Process.GetProcessById(int.Parse(ids.Distinct().Single()));
    }

    private static bool IsFree(int port) => Ports.IsFree(IPAddress.Loopback, port);
}
