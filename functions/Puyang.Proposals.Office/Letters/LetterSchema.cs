using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Letters;

/// <summary>What a formal letter can show: 答复 in both formats, 会办意见函. Nothing that a letter says may be lost: every field must have its place.</summary>
public static class LetterSchema
{
    /// <summary>The field names that code refers to.</summary>
    internal const string Date = "date";

    /// <summary>One line of 附件说明.</summary>
    public static Schema<AttachmentLine> AttachmentLine { get; } = new Schema<AttachmentLine>()
        .Number("ordinal", "序号", "附件的次序，从 1 起", "1", line => line.Ordinal)
        .Text("name", "名称", "附件名称，不带书名号，末尾没有标点", "社区工作事项准入清单", line => line.Name)
        .Flag("isFirst", "首个附件", "是第一个附件", "是", line => line.Ordinal == 1)
        .Flag("isNumbered", "有序号", "附件不止一个时才编序号", "是", line => line.IsNumbered);

    /// <summary>The schema.</summary>
    public static Schema<Letter> Letter { get; } = new Schema<Letter>()
        .With(Text("letterhead", "发文机关标志", "office.json 的 unit.name；联合行文时每个机关一行", "某某市民政局", letter => letter.Letterhead) with { IsEssential = true })
        .With(new DocumentNumberField("number", "发文字号", "签发后自动编号，代字见 office.json 的 series", "某民提〔2022〕1号", true, letter => Of(letter).Number) { MustShow = true })
        .With(Optional("urgency", "紧急程度", "特急、加急；没有就不印", "加急", letter => letter.Urgency))
        .With(Optional("classMark", "类别", "办理类别 A/B/C；office.json 的 letter.classMark 打开时才印", "A", letter => letter.ClassMark))
        .With(Optional("signatory", "签发人", "签发人姓名；office.json 的 letter.signatory 打开时才印", "丁某某", letter => letter.Signatory))
        .With(Text("title", "标题", "承办人起草；超过一行时按词意分行", "关于对市政协八届六次会议第185号提案的答复", letter => TitleLines.Break(letter.Title)) with { IsEssential = true })
        .With(Text("salutation", "称谓", "提案人及其称谓，含全角冒号；联名提案一封主送全体或每人一封", "尊敬的某某某委员：", letter => letter.Salutation) with { IsEssential = true })
        .With(new ProseField("body", "正文", "承办人起草；一、（一）1.（1）开头的标题自动换字体", "您提出的关于“加强和完善社区建设”的提案收悉。……", false, letter => Of(letter).Body) { IsEssential = true, MustShow = true })
        .With(new ListField("attachments", "附件说明", "附件名称，每个一行", "（见下）", true, AttachmentLine, letter => Of(letter).Attachments) { MustShow = true })
        .With(Optional("signature", "署名", "office.json 的 unit.name；letter.signature 打开时才印；联合行文时每个机关一个", "某某市民政局", letter => letter.Signature)
            with { CentredOver = Date })
        .With(Text(Date, "成文日期", "签发之日", "2022年6月30日", letter => letter.Date) with { IsEssential = true })
        .With(Optional("contactNote", "附注", "联系人和电话，格式见 office.json 的 letter.contact", "（联系人：某某  联系电话：6000000）", letter => letter.ContactNote))
        .With(Optional("copies", "抄送", "office.json 的 copies，不含“抄送：”", "市政协提案委（2份），市督查部门（2份）。", letter => letter.Copies))
        .With(Optional("printedBy", "印发机关", "文件格式才有：承办单位的办公室", "某某市民政局办公室", letter => letter.PrintedBy))
        .With(Optional("printedOn", "印发日期", "文件格式才有：签发之日", "2022年6月30日", letter => letter.PrintedOn));

    private static TextField Text(string name, string label, string source, string example, Func<Letter, string?> get) =>
        new(name, label, source, example, false, data => get(Of(data))) { MustShow = true };

    private static TextField Optional(string name, string label, string source, string example, Func<Letter, string?> get) =>
        new(name, label, source, example, true, data => get(Of(data))) { MustShow = true };

    private static Letter Of(object data) => (Letter)data;
}
