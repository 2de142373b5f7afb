using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;
using Puyang.Proposals.Local.Layout;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;

namespace Puyang.Proposals.Local;

/// <summary>What the program does instead of serving: demo, verify, rebuild, list-fields and check-layout.</summary>
internal static partial class Commands
{
    /// <summary>Nothing to complain of.</summary>
    private const int Clean = 0;

    /// <summary>Something is not as it should be, and was told.</summary>
    private const int Findings = 1;

    /// <summary>It could not be found out.</summary>
    public const int Failed = 2;

    private const string Usage = """
        政协提案办理  Puyang.Proposals

          （不带参数）                              启动服务；--urls http://127.0.0.1:7072 换端口
          demo [--serve]                            演示：用另存的试用数据，自动把第185号提案从收文办到征询意见；--serve 办完后继续服务
          verify [提案编号…] [--against SHA-256]…   核查：日志、文件、答复函、编号、每日清单；写明提案编号时并打印其日志
          rebuild                                   由日志重建：提案台账、链接、编号登记；服务运行时也可以执行
          list-fields                               列出每种文书的模板可以使用的标签（即 templates/README.md）
          check-layout 模板.docx [--form 文种]       检查版式：填入样本，用 LibreOffice 排出页面，按 GB/T 9704-2012 逐项量

        提案编号即提案详情地址的末段，如 x5e02-8-6-185-1。--against 后写每日清单邮件里的 SHA-256，可以写多次。
        文种为 reply-letter、reply-document、co-opinion、co-request 之一；不写时看文件名，都不是就按 reply-letter。
        退出码：0 没有问题，1 发现问题，2 未能执行。
        """;

    /// <summary>True when the arguments name a command; settings such as --urls and Development=true are left to the host.</summary>
    public static bool Are(string[] args) => args is ["--help" or "-h" or "-?" or "/?", ..] || (args is [var word, ..] && Word().IsMatch(word));

    /// <summary>Runs the command and returns the exit code.</summary>
    /// <exception cref="StartException">It cannot run; the message says what to do.</exception>
    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case ["--help" or "-h" or "-?" or "/?" or "help", ..]:
                Console.WriteLine(Usage);
                return Clean;
            case ["list-fields"]:
                Console.Write(FieldList.Markdown());
                return Clean;
            case ["demo", .. var rest]:
                return await Demo.Run(rest) ? Clean : Findings;
            case ["rebuild"]:
                return await With(Rebuild);
            case ["verify", .. var rest] when Asked(rest) is var (cases, against):
                return await With(services => Verify(services, cases, against));
            case ["check-layout", var file] when !IsOption(file):
                return LayoutCommand.Run(file, form: null) ? Clean : Findings;
            case ["check-layout", var file, "--form", var form] when !IsOption(file):
                return LayoutCommand.Run(file, form) ? Clean : Findings;
            case ["check-layout", "--form", var form, var file] when !IsOption(file):
                return LayoutCommand.Run(file, form) ? Clean : Findings;
            default:
                Console.Error.WriteLine($"不认识这样的命令：{string.Join(' ', args)}");
                Console.Error.WriteLine();
                Console.Error.WriteLine(Usage);
                return Failed;
        }
    }

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static async Task<int> Rebuild(IServiceProvider services)
    {
        await EnsurePolicy(services);
        return Report.Print(await services.GetRequiredService<Rebuilder>().Run()) ? Clean : Findings;
    }

    private static async Task<int> Verify(IServiceProvider services, IReadOnlyList<CaseId> cases, IReadOnlyList<DocumentHash> against)
    {
        Verifier verifier = services.GetRequiredService<Verifier>();
        foreach (CaseId id in cases)
        {
            try
            {
                await EnsurePolicy(services);
                Report.Print(id, await verifier.Tell(id));
            }
            catch (StartException lacking)
            {
                // The journal can't be told without names; it can be checked.
                Report.Print(id, [lacking.Message]);
            }
        }

        return Report.Print(await verifier.Run(cases, against)) ? Clean : Findings;
    }

    // Cases and hashes, or null when there is something else.
    private static (IReadOnlyList<CaseId> Cases, IReadOnlyList<DocumentHash> Against)? Asked(string[] words)
    {
        List<CaseId> cases = [];
        List<DocumentHash> against = [];
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] == "--against" && i + 1 < words.Length && Sha256().IsMatch(words[i + 1]))
            {
                against.Add(new DocumentHash(words[++i].ToLowerInvariant()));
            }
            else if (CaseWord().IsMatch(words[i]))
            {
                cases.Add(new CaseId(words[i]));
            }
            else
            {
                return null;
            }
        }

        return (cases, against);
    }

    private static async Task<int> With(Func<IServiceProvider, Task<int>> command)
    {
        await using Attached attached = await Attached.Open();
        try
        {
            return await command(attached.Services);
        }
        catch (Exception refused) when (refused is RequestFailedException or AggregateException)
        {
            throw OneMachine.Unusable(refused);
        }
    }

    // Names, and the rows made of them, need the policy in force.
    private static async Task EnsurePolicy(IServiceProvider services)
    {
        try
        {
            await services.GetRequiredService<Bureaus>().Current();
        }
        catch (InvalidOperationException)
        {
            throw new StartException("这个存储里还没有办件规则：请先启动一次服务，或者检查 AzureWebJobsStorage 是否指对了存储账户。");
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException or RequestFailedException { Status: 404 })
        {
            throw new StartException("现行的办件规则（office.json）缺失或被改动过，请先从备份恢复。");
        }
    }

    [GeneratedRegex("^[A-Za-z]+(-[A-Za-z]+)*$")]
    private static partial Regex Word();

    [GeneratedRegex("^[0-9A-Za-z][0-9A-Za-z-]*$")]
    private static partial Regex CaseWord();

    [GeneratedRegex("^[0-9A-Fa-f]{64}$")]
    private static partial Regex Sha256();
}
