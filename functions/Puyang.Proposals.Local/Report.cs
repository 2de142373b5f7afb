using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Local;

/// <summary>Tells operators what a command found.</summary>
internal static class Report
{
    /// <summary>A case's journal.</summary>
    public static void Print(CaseId id, IReadOnlyList<string> journal)
    {
        Console.WriteLine($"提案 {id} 的日志");
        Console.WriteLine();
        foreach (string line in journal.DefaultIfEmpty("（没有）"))
        {
            Console.WriteLine($"  {line}");
        }

        Console.WriteLine();
    }

    /// <summary>True when nothing was found.</summary>
    public static bool Print(Verification done)
    {
        Console.WriteLine($"核查了 {done.Cases} 件提案：日志 {done.Lines} 行，文件 {done.Documents} 份，答复函 {done.Letters} 份，"
            + $"文号 {done.Numbers} 个，清单 {done.Lists} 份。");
        Console.WriteLine(done.Findings.Count == 0 ? "没有发现问题。" : $"发现 {done.Findings.Count} 个问题：");
        foreach (Finding finding in done.Findings)
        {
            Console.WriteLine();
            Console.WriteLine($"  · {finding}");
        }

        return done.Findings.Count == 0;
    }

    /// <summary>True when every journal could be used.</summary>
    public static bool Print(Rebuilt done)
    {
        int Sum(Func<RebuiltCase, int> of) => done.Cases.Sum(of);
        int foreign = Sum(made => made.ForeignLinks);
        int unclear = Sum(made => made.UnclearNumbers);
        int rows = done.Cases.Count(made => made.IsRowNew);
        CaseId[] shorter = [.. done.Cases.Where(made => made.IsShorter).Select(made => made.Id)];
        CaseId[] broken = [.. done.Broken];
        int used = done.Cases.Count - broken.Length;
        Console.WriteLine($"由 {used} 本日志重建：");
        Console.WriteLine($"  台账行  {used} 行，其中补上或改正 {rows} 行；删除没有日志的 {done.RemovedRows.Count} 行");
        Console.WriteLine(
            $"  链接    {Sum(made => made.Links)} 条，其中补上 {Sum(made => made.NewLinks)} 条；删除没有日志的 {done.RemovedLinks} 条");
        Console.WriteLine($"  文号    {Sum(made => made.Numbers)} 个，其中补登或改正 {Sum(made => made.NewNumbers)} 个");
        Tell(foreign > 0, $"{foreign} 条链接由另一把密钥签发，不能重建；原有的行保留，失效的请在提案详情中补发。");
        Tell(unclear > 0, $"{unclear} 个文号认不出所属的编号系列（当时的办件规则读不出来），未补登。");
        Tell(done.RemovedRows.Count > 0, $"删除的台账行没有日志：{List(done.RemovedRows)}。日志如系丢失，请从备份恢复后再运行 rebuild。");
        Tell(shorter.Length > 0, $"日志比原来的台账行短，末尾可能缺行：{List(shorter)}。请运行 verify 对照清单核查。");
        Tell(broken.Length > 0, $"日志损坏，已跳过，原有的行都保留：{List(broken)}。请运行 verify 查明。");
        return broken.Length == 0 && shorter.Length == 0 && unclear == 0;
    }

    private static string List(IEnumerable<CaseId> cases) => string.Join('、', cases);

    private static void Tell(bool isSo, string what)
    {
        if (isSo)
        {
            Console.WriteLine();
            Console.WriteLine($"  · {what}");
        }
    }
}
