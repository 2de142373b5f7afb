using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads what a handover notice says beside the proposal itself. 来文登记事项</summary>
/// <param name="values">What was filled in, as text.</param>
/// <param name="name">How the file calls a field.</param>
/// <param name="problems">Takes every problem, in Chinese.</param>
internal sealed class NoticeFields(IReadOnlyDictionary<Field, string> values, Func<Field, string> name, List<Problem> problems)
{
    private const int MaxText = 200;

    /// <summary>All of it; null for nothing.</summary>
    internal Particulars? Read()
    {
        string asked = Value(Field.IsPublic);
        bool? isPublic = Publicity(asked);
        Particulars read = new(
            Text(Field.NoticeNumber), Text(Field.ReceivedAs), Category(), Text(Field.Supervisor), isPublic,
            Text(Field.Department), Text(Field.Officer), Remark(isPublic is null && !FieldText.IsUnanswered(asked) ? asked : null));
        return read == new Particulars() ? null : read;
    }

    private string Value(Field field)
    {
        string text = CleanText.Line(values.GetValueOrDefault(field, string.Empty));
        return NameWords.IsNobody(text) ? string.Empty : text;
    }

    private string? Text(Field field)
    {
        string text = Value(field);
        problems.Demand(text.Length <= MaxText, new Problem($"“{name(field)}”有 {text.Length} 个字：应不超过 {MaxText} 个字。", FieldNames.Of(field)));
        return text.Length > 0 ? text : null;
    }

    // A, B and C class the reply, which nobody has written yet.
    private string? Category()
    {
        string? category = Text(Field.Category) is { } text ? TickedBox.In(text) : null;
        bool isOfReply = category?.ToUpperInvariant().TrimEnd('类', '件') is "A" or "B" or "C";
        problems.Demand(!isOfReply, new Problem(
            $"“{name(Field.Category)}”写的是“{category}”：这里应写提案内容的类别（如“社会事业”），A、B、C 是答复的类别；不清楚的请留空。",
            FieldNames.Of(Field.Category)));
        return category is { Length: > 0 } && !isOfReply ? category : null;
    }

    private static bool? Publicity(string text) => FieldText.IsUnanswered(text) ? null : TickedBox.In(text) switch
    {
        "公开" or "同意公开" or "可以公开" or "可公开" or "全文公开" or "主动公开" or "同意" or "宜公开" => true,
        "不公开" or "不同意公开" or "不宜公开" or "不可公开" or "不予公开" or "不同意" => false,
        _ => FieldText.Yes(text),
    };

    // 样例 alone is said by the proposal itself. What is neither yes nor no, as 摘要公开, is kept in words.
    private string? Remark(string? publicity)
    {
        string text = CleanText.Lines(values.GetValueOrDefault(Field.Remark, string.Empty));
        text = text == "样例" || NameWords.IsNobody(text) ? string.Empty : text;
        string[] lines = publicity is null ? [text] : [text, $"{Labels.Name(Field.IsPublic)}：{publicity}"];
        text = string.Join('\n', lines.Where(line => line.Length > 0));
        problems.Demand(text.Length <= Limits.Comment,
            new Problem($"“{name(Field.Remark)}”有 {text.Length} 个字：应不超过 {Limits.Comment} 个字。", FieldNames.Of(Field.Remark)));
        return text.Length > 0 ? text : null;
    }
}
