using System.Diagnostics;

namespace Puyang.Proposals.Local;

/// <summary>Finds Node.js and puts Azurite, in the version of azurite/package-lock.json, where it can run.</summary>
internal static class AzuriteProgram
{
    private const string GetNode = "请安装 Node.js 22 或更新的长期支持版（https://nodejs.org/，安装后重开终端），或者把 AzureWebJobsStorage 设为现有存储账户的连接字符串。";

    /// <summary>The full path of node.</summary>
    /// <exception cref="StartException">There is none on this machine.</exception>
    internal static string Node() => Find("node") ?? throw new StartException("没有找到 Node.js，无法启动本机存储 Azurite。" + GetNode);

    /// <summary>The script that starts Azurite, installed first when it is missing or older than the lock file.</summary>
    /// <exception cref="StartException">It cannot be installed.</exception>
    internal static async Task<string> Install(string dataFolder, Action<string> say, CancellationToken cancel)
    {
        string folder = Folder(dataFolder);
        string script = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        FileInfo installed = new(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (!File.Exists(script) || !installed.Exists
            || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            say("正在安装本机存储 Azurite（npm ci，约一分钟，仅第一次）……");
            await Npm(folder, cancel);
        }

        return script;
    }

    // In the tree it is installed in place, shared with the tests; a published program may lie where nothing can be
    // written, so there it goes beside the data.
    private static string Folder(string dataFolder)
    {
        for (DirectoryInfo? up = new(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            if (File.Exists(Path.Combine(up.FullName, "Puyang.Proposals.sln")))
            {
                return Path.Combine(up.FullName, "functions", "Puyang.Proposals.Local", "azurite");
            }
        }

        string published = Path.Combine(AppContext.BaseDirectory, "azurite");
        string folder = Directory.CreateDirectory(Path.Combine(dataFolder, "program")).FullName;
        foreach (string name in (string[])["package.json", "package-lock.json"])
        {
            string source = Path.Combine(published, name);
            string target = Path.Combine(folder, name);
            if (!File.Exists(source))
            {
                throw new StartException($"程序目录不完整：缺少 {source}。请重新发布或重新安装本程序。");
            }

            if (!File.Exists(target) || !File.ReadAllBytes(target).AsSpan().SequenceEqual(File.ReadAllBytes(source)))
            {
                File.Copy(source, target, overwrite: true);
                File.SetLastWriteTimeUtc(target, TimeProvider.System.GetUtcNow().UtcDateTime);
            }
        }

        return folder;
    }

    private static async Task Npm(string folder, CancellationToken cancel)
    {
        string npm = Find("npm") ?? throw new StartException("没有找到 npm（通常随 Node.js 一起安装）。" + GetNode);
        ProcessStartInfo start = new(npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        LastLines output = new(process);
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        if (process.ExitCode != 0)
        {
            throw new StartException($"安装 Azurite 失败（在 {folder} 中运行 npm ci，退出码 {process.ExitCode}）。请检查网络或 npm 源设置后重试：\n{output}");
        }
    }

    private static string? Find(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
