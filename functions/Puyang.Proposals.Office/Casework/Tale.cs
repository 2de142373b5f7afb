using Puyang.Proposals.Office.Stages;

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

        Entry[] entries = reading.Told.CorrectedOn is null ? [] : [.. reading.Entries.Select(read => read.Entry)];
        Case told = Pages.CaseHistory.As(reading.Told, entry, entries);
        bool isTold = line.Number < (reading.Unfit ?? int.MaxValue) && reading.Told.Proposal is not null;
        return
        [
            $"{number}  {Chinese.Time(entry.At)}  {Name(reading.Told, entry.By, policy)}  {entry.Act}",
            .. isTold ? entry.Events.Select(fact => Tell(fact, told, policy)).OfType<string>().Select(Indented) : [],
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
            return Sentences.InVerify(fact, told, policy);
        }
        catch (Exception unfit) when (unfit is ArgumentException or NullReferenceException or IndexOutOfRangeException)
        {
            // A forged line may name a proposer who is none.
            return $"（{fact.GetType().Name}，所记内容不成立）";
        }
    }
}
