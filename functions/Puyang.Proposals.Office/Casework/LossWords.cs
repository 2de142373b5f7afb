using System.Globalization;
using System.Text.RegularExpressions;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Stages;

namespace Puyang.Proposals.Office.Casework;

/// <summary>A loss in Chinese. The case may be gone altogether, so all there is to call it by is its id.</summary>
internal static partial class LossWords
{
    public static string Of(Loss loss, Policy policy)
    {
        string title = Title(loss.Case, policy);
        if (!loss.IsReadable)
        {
            return $"{title}：案卷读不出来。请从备份恢复，或换一个案号重新登记。";
        }

        string[] acts = [.. loss.Lines.SelectMany(line => Acts(line, policy))];
        int others = loss.Lines.Count(line => !Acts(line, policy).Any());
        string what = string.Join("；", [.. acts, .. others > 0 ? new[] { $"系统记录 {others} 条" } : []]);
        return loss.Remains ? $"{title}：丢失 {what}。" : $"{title}：整件丢失，请重新登记（{what}）。";
    }

    private static IEnumerable<string> Acts(BookedLine line, Policy policy)
    {
        string at = Chinese.Time(line.At.ToOffset(policy.Unit.UtcOffset));

        // The book was begun anew with this line: it stands for all that was written until then.
        return line.Facts.Count == 0 ? [$"截至 {at} 的办理记录"]
            : Sentences.Naming(line.Facts).Select(act => $"{at} {act.Name}{Number(act, line)}");
    }

    private static string Number(EventSentence act, BookedLine line) =>
        (act.EventType == typeof(ReplyNumbered) || act.EventType == typeof(RequestLetterNumbered)) && line.Number is { } given
            ? $"（{given.Year}年第{given.Value}号，不再给别的文件）"
            : "";

    // level-term-session-number-handover, as CaseKey writes it.
    private static string Title(CaseId id, Policy policy)
    {
        if (id.Value.Split('-').Select(Plain).ToArray() is not [var level, var term, var session, var number, _])
        {
            return id.Value;
        }

        string body = policy.Levels.FirstOrDefault(known => known.Id == level)?.Name ?? level;
        return $"{body}{term}届{(session == "0" ? "平时" : $"{session}次")}第{number}号（{id}）";
    }

    private static string Plain(string part) => Escaped().Replace(
        part,
        match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("x([0-9a-f]{4})")]
    private static partial Regex Escaped();
}
