using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Tells a whole journal in Chinese: who did what when, line by line, machinery included.</summary>
internal static class Tale
{
    /// <summary>As far as it can be read, a line of text for each fact.</summary>
    public static IReadOnlyList<string> Of(Reading reading, Policy policy) =>
        [.. reading.Lines.SelectMany(line => Of(line, reading, policy))];

    private static IEnumerable<string> Of(FoundLine line, Reading reading, Policy policy)
    {
        string number = $"第 {line.Number} 行";
        if (line.Written?.Entry is not { } entry)
        {
            return [$"{number}  （读不出来）"];
        }

        bool isTold = line.Number < (reading.Unfit ?? int.MaxValue) && reading.Told.Proposal is not null;
        return
        [
            $"{number}  {Chinese.Time(entry.At)}  {Name(reading.Told, entry.By, policy)}  {entry.Act}",
            .. isTold ? entry.Events.Select(fact => Tell(fact, reading.Told, policy)).OfType<string>().Select(Indented) : [],
            .. isTold ? Array.Empty<string>() : [Indented("（与前面各行接不上）")],
        ];
    }

    private static string Indented(string fact) => "      " + fact.ReplaceLineEndings(" ");

    // Names are shown with their ids: a directory can change, a journal does not.
    private static string Name(Case told, PersonId id, Policy policy) =>
        id == PersonId.System ? "系统"
        : policy.Knows(told, id) ? $"{policy.Name(told, id)}（{id}）"
        : $"{id}";

    private static string? Tell(Event fact, Case told, Policy policy)
    {
        try
        {
            return Chronicle.Tell(fact, told, policy) ?? Machinery(fact, told, policy);
        }
        catch (Exception unfit) when (unfit is ArgumentException or NullReferenceException or IndexOutOfRangeException)
        {
            // A forged line may name a proposer who is none.
            return $"（{fact.GetType().Name}，所记内容不成立）";
        }
    }

    private static string? Machinery(Event fact, Case told, Policy policy) => fact switch
    {
        TaskOpened { Task: var task } => $"交{policy.Name(told, task.Holder)}：{Words.Name(task)}（{task.Id}）",
        LinkIssued { Link: var link } => $"发链接给{policy.Name(told, link.Person)}（{link.Task}，第 {link.Serial} 次）",
        EffectClaimed claimed => $"开始自动事项 {claimed.Effect}",
        EffectSettled settled => $"自动事项 {settled.Effect} 完成",
        EffectPutOff later => $"自动事项 {later.Effect} 未成（{later.Why}），{Chinese.Time(later.Again)} 再试",
        _ => null,
    };
}
