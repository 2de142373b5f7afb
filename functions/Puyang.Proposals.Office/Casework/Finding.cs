namespace Puyang.Proposals.Office.Casework;

/// <summary>One thing that is not as it should be.</summary>
/// <param name="Case">Where; null when it concerns no single case.</param>
/// <param name="Line">The line of its journal, from 1; null when it is none.</param>
/// <param name="What">What is wrong, in Chinese.</param>
/// <param name="Remedy">What to do about it, in Chinese.</param>
public sealed record Finding(CaseId? Case, int? Line, string What, string Remedy)
{
    internal const string RestoreJournal = "请从备份恢复这件提案的日志；恢复之前不要运行 rebuild";
    internal const string RestoreDocument = "请从备份恢复这份文件";
    internal const string Rebuild = "请运行 rebuild 补上";

    /// <summary>The whole sentence: 提案 x5e02-8-6-185-1 第 3 行：…。请…。</summary>
    public override string ToString() =>
        (Case is { } id ? $"提案 {id}{(Line is { } line ? $" 第 {line} 行" : "")}：" : "") + $"{What}。{Remedy}。";

    /// <summary>A hash as people compare it: its beginning.</summary>
    internal static string Short(string hash) => hash.Length > 12 ? hash[..12] + "…" : hash;
}
