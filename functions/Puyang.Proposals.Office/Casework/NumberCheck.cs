using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Checks that no number was given twice and that journals and the numbers table tell the same.</summary>
/// <param name="readings">Every journal, also those that are not asked for: a double has two sides.</param>
internal sealed class NumberCheck(IReadOnlyCollection<Reading> readings, SeriesOf series)
{
    private readonly GivenNumber[] given = [.. readings.SelectMany(reading => GivenNumber.In(reading.Id, [.. reading.Entries]))];

    /// <summary>How many numbers the journals hold.</summary>
    public int Count => given.Length;

    /// <summary>Everything that does not agree.</summary>
    /// <param name="before">The numbers table as it was before the journals were read: what stands in it must have its line by then.</param>
    /// <param name="after">As it was afterwards: what has its line must stand in it.</param>
    public async Task<IReadOnlyList<Finding>> Findings(IReadOnlyList<NumberRow> before, IReadOnlyList<NumberRow> after)
    {
        List<Finding> findings = [.. Doubles(), .. Unclear(), .. Unknown(before)];
        Dictionary<(string, string?), int?> table = after.ToDictionary(row => (row.Partition, row.Document), row => row.Value);
        HashSet<(string, int?)> voided = [.. after.Where(row => row.IsVoid).Select(row => (row.Partition, row.Value))];
        foreach (GivenNumber number in given)
        {
            if (await series.Partition(number) is not { } partition)
            {
                continue;
            }

            if (voided.Contains((partition, number.Value)))
            {
                findings.Add(new Finding(number.Case, number.Line, $"文号 {number.Text} 已经作废，却用在这里", "请查明先前哪一份用过此号，另编新号更正"));
            }

            if (InTable(number, partition, table) is { } problem)
            {
                findings.Add(new Finding(number.Case, number.Line, $"文号 {number.Text}：{problem}", Finding.Rebuild));
            }
        }

        return findings;
    }

    private IEnumerable<Finding> Doubles()
    {
        ILookup<string, GivenNumber> byText = given.ToLookup(number => number.Text);
        ILookup<string, GivenNumber> byDocument = given.ToLookup(number => number.Document);
        foreach (GivenNumber number in given)
        {
            if (byDocument[number.Document].FirstOrDefault(other => !ReferenceEquals(other, number)) is { } again)
            {
                yield return new Finding(
                    number.Case,
                    number.Line,
                    $"第 {number.Round} {(number.Kind == Chain.Request ? "份征求函" : "轮答复")}编了两次号：这里是 {number.Text}，第 {again.Line} 行是 {again.Text}",
                    Finding.RestoreJournal);
            }

            if (byText[number.Text].FirstOrDefault(other => other.Document != number.Document) is { } other)
            {
                yield return new Finding(
                    number.Case,
                    number.Line,
                    $"文号 {number.Text} 与提案 {other.Case} 第 {other.Line} 行重复",
                    "请查明哪一份先发出，另一份收回更正，两本日志都保留备查");
            }
        }
    }

    private IEnumerable<Finding> Unclear() => given.Where(number => !number.IsConsistent).Select(number => new Finding(
        number.Case, number.Line, $"文号“{number.Text}”与所记的第 {number.Value} 号不符，或看不出年份", Finding.RestoreJournal));

    private static string? InTable(GivenNumber number, string partition, Dictionary<(string, string?), int?> table)
    {
        int last = table.GetValueOrDefault((partition, null)) ?? 0;
        return !table.TryGetValue((partition, number.Document), out int? value) ? "编号登记（numbers 表）里没有它"
            : value != number.Value ? $"编号登记（numbers 表）里是第 {value} 号"
            : last < number.Value ? $"编号计数器 {partition} 落后，只到 {last}"
            : null;
    }

    // A proposal that was withdrawn or made void while its number was on its way has used it up without a line.
    private static bool MayBeUnwritten(Case told) => told.Outbox.Any(pending => pending.Effect is NumberReply or NumberRequest)
        || told.RequestLetters.Any(letter => letter is { SignedOn: not null, Number: null } && RequestLetters.IsOver(told, letter.Ordinal))
        || told is { Outcome: CaseOutcome.Withdrawn or CaseOutcome.Void, Reply: { Signed: not null, Number: null } };

    // A number is in the table a moment before its line: while its effect still waits, nothing is wrong.
    private IEnumerable<Finding> Unknown(IReadOnlyList<NumberRow> rows)
    {
        HashSet<string> known = [.. given.Select(number => number.Document)];
        Dictionary<CaseId, Reading> journals = readings.ToDictionary(reading => reading.Id);
        foreach (NumberRow row in rows.Where(row => row is { Document: not null, IsVoid: false } && !known.Contains(row.Document)))
        {
            CaseId id = GivenNumber.CaseOf(row.Document!);
            if (!journals.TryGetValue(id, out Reading? reading) || (reading.IsFolded && !MayBeUnwritten(reading.Told)))
            {
                yield return new Finding(
                    id,
                    null,
                    $"编号登记（numbers 表）里有 {row.Partition} 第 {row.Value} 号（{row.Document}），日志里却没有",
                    Finding.RestoreJournal);
            }
        }
    }
}
