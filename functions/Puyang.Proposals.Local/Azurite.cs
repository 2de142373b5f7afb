using System.Diagnostics;

namespace Puyang.Proposals.Local;

/// <summary>The storage of a machine that has no storage account: for trial, development and tests.</summary>
/// <remarks>Its metadata is saved every five seconds and at a graceful end; killed, it forgets what came last.</remarks>
internal sealed class Azurite : IAsyncDisposable
{
    // Ends with the pipe, which closes when the host ends, however it ends, on every system. Signals are left to the host:
    // Ctrl+C reaches both, and the host still has to write; SIGTERM, moreover, would end Azurite without saving, and so would
    // a word about its closing into a pipe that nobody reads any more.
    private const string EndWithTheHost = """
        const once = process.once.bind(process);
        process.once = (event, act) => event.startsWith('SIG') ? process : once(event, act);
        process.on('SIGINT', () => {}).on('SIGTERM', () => {}).on('SIGHUP', () => {});
        const end = () => process.emit('message', 'shutdown') || process.exit(0);
        for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
        process.stdin.on('end', end).on('error', end).resume();
        require(process.argv[1]);
        """;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);
    private readonly Process process;
    private readonly LastLines output;
    private int stopped;

    private Azurite(Process process, string dataFolder)
    {
        (this.process, DataFolder) = (process, dataFolder);
        output = new LastLines(process);
    }

    /// <summary>Where its data lies, and what this host keeps beside it.</summary>
    internal string DataFolder { get; }

    /// <summary>Completes when it has ended, by whatever hand.</summary>
    internal Task Ended => process.WaitForExitAsync();

    /// <summary>Starts Azurite when the connection means the development storage and nothing answers there; null when there is nothing to start.</summary>
    /// <param name="connectionString">AzureWebJobsStorage.</param>
    /// <param name="dataFolder">Where Azurite keeps its data; made when missing.</param>
    /// <param name="say">Takes a line for the operator when something takes its time.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="StartException">Node.js is missing, a port is taken, or Azurite does not start.</exception>
    internal static async Task<Azurite?> StartIfNeeded(string connectionString, string dataFolder, Action<string> say, CancellationToken cancel)
    {
        if (StoragePorts.Of(connectionString) is not { } ports || await Answers(ports, cancel))
        {
            return null;
        }

        string node = AzuriteProgram.Node();
        string data = Directory.CreateDirectory(dataFolder).FullName;
        string script = await AzuriteProgram.Install(data, say, cancel);
        Azurite azurite = new(Process.Start(Start(node, script, data, ports))!, data);
        try
        {
            await azurite.Ready(ports, cancel);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref stopped, 1) != 0)
        {
            return;
        }

        using (process)
        {
            using CancellationTokenSource limit = new(StopLimit);
            try
            {
                process.StandardInput.Close();
                await process.WaitForExitAsync(limit.Token);
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static ProcessStartInfo Start(string node, string script, string data, IReadOnlyList<(string Service, int Port)> ports) =>
        new(node, ["-e", EndWithTheHost, script, "--location", data, "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            .. ports.SelectMany(port => (string[])[
                $"--{port.Service.ToLowerInvariant()}Host", "127.0.0.1", $"--{port.Service.ToLowerInvariant()}Port", $"{port.Port}"])])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };

    private static async Task<bool> Answers(IReadOnlyList<(string Service, int Port)> ports, CancellationToken cancel)
    {
        StoragePorts.State[] found = await Task.WhenAll(ports.Select(service => StoragePorts.Ask(service.Port, cancel)));
        if (found is [StoragePorts.State.Storage, _, StoragePorts.State.Storage])
        {
            return true;
        }

        string[] taken = [.. ports.Zip(found).Where(pair => pair.Second is not StoragePorts.State.Free)
            .Select(pair => $"{pair.First.Port}（{pair.First.Service}）")];
        return taken.Length == 0 ? false : throw new StartException(
            $"本机存储要用的端口 {string.Join("、", taken)} 已被其他程序占用。请关闭占用端口的程序，或者把 AzureWebJobsStorage 设为现有存储账户的连接字符串。");
    }

    private async Task Ready(IReadOnlyList<(string Service, int Port)> ports, CancellationToken cancel)
    {
        long began = Stopwatch.GetTimestamp();
        foreach ((string service, int port) in ports)
        {
            while (await StoragePorts.Ask(port, cancel) is not StoragePorts.State.Storage)
            {
                if (process.HasExited)
                {
                    throw new StartException($"本机存储 Azurite 没有启动成功（退出码 {process.ExitCode}）。它最后的输出：\n{output}");
                }

                if (Stopwatch.GetElapsedTime(began) > StartLimit)
                {
                    throw new StartException($"本机存储 Azurite 的 {service} 服务在 {StartLimit.TotalSeconds:0} 秒内没有应答（端口 {port}）。它最后的输出：\n{output}");
                }

                await Task.Delay(100, cancel);
            }
        }
    }
}
