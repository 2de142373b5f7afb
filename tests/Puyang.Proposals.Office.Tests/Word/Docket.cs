using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>An invented form with a field of every kind and lists three deep, some of whose names hide those outside.</summary>
internal sealed record Docket(
    string? Title,
    string? Note,
    int? Count,
    int? Spare,
    DateOnly? Day,
    DateOnly? Until,
    bool IsUrgent,
    string? Number,
    string? Signature,
    IReadOnlyList<BodyParagraph> Body,
    IReadOnlyList<DocketGroup> Groups,
    IReadOnlyList<DocketItem> Copies)
{
    /// <summary>The date that the signature is centred over.</summary>
    public const string Issued = "issued";

    public static Schema<DocketNote> NoteSchema { get; } = new Schema<DocketNote>()
        .Text("name", "名称", "随机", "名", note => note.Name)
        .Text("remark", "备注", "随机", "备", note => note.Remark, isOptional: true)
        .Flag("isLast", "末行", "随机", "是", note => note.IsLast);

    public static Schema<DocketItem> ItemSchema { get; } = new Schema<DocketItem>()
        .Text("name", "名称", "随机", "名", item => item.Name)
        .Number("ordinal", "序号", "随机", "1", item => item.Ordinal)
        .Date("day", "日期", "随机", "2022年6月30日", item => item.Day, isOptional: true)
        .List("notes", "说明", "随机", "", NoteSchema, item => item.Notes);

    public static Schema<DocketGroup> GroupSchema { get; } = new Schema<DocketGroup>()
        .Text("name", "名称", "随机", "名", group => group.Name)
        .Text("note", "附注", "随机", "注", group => group.Note, isOptional: true)
        .Flag("isUrgent", "加急", "随机", "是", group => group.IsUrgent)
        .List("items", "事项", "随机", "", ItemSchema, group => group.Items);

    public static Schema<Docket> Schema { get; } = new Schema<Docket>()
        .Text("title", "标题", "随机", "题", docket => docket.Title)
        .Text("note", "附注", "随机", "注", docket => docket.Note, isOptional: true)
        .Number("count", "件数", "随机", "8", docket => docket.Count)
        .Number("spare", "余数", "随机", "8", docket => docket.Spare, isOptional: true)
        .Date("day", "日期", "随机", "2022年6月30日", docket => docket.Day)
        .Date(Issued, "成文日期", "随机", "2022年6月30日", docket => docket.Day)
        .Date("until", "期限", "随机", "2022年6月30日", docket => docket.Until, isOptional: true)
        .Flag("isUrgent", "加急", "随机", "是", docket => docket.IsUrgent)
        .DocumentNumber("number", "文号", "随机", "濮民提〔2022〕1号", docket => docket.Number, isOptional: true)
        .With(new TextField("signature", "署名", "随机", "某局", true, docket => ((Docket)docket).Signature) { CentredOver = Issued })
        .Prose("body", "正文", "随机", "文", docket => docket.Body, isOptional: true)
        .List("groups", "分组", "随机", "", GroupSchema, docket => docket.Groups)
        .List("copies", "抄送", "随机", "", ItemSchema, docket => docket.Copies, isOptional: false);
}

internal sealed record DocketGroup(string? Name, string? Note, bool IsUrgent, IReadOnlyList<DocketItem> Items);

internal sealed record DocketItem(string? Name, int? Ordinal, DateOnly? Day, IReadOnlyList<DocketNote> Notes);

internal sealed record DocketNote(string? Name, string? Remark, bool IsLast);
