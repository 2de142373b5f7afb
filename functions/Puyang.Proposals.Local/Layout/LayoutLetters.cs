using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Local.Layout;

/// <summary>Made-up letters that bring out what a layout gets wrong.</summary>
internal static class LayoutLetters
{
    private const string Opening = "您提出的关于加强社区治理的提案收悉。现答复如下：";
    private const string Closing = "再次感谢您对我们工作的关心和支持，欢迎您继续关注，提出更加宝贵的意见和建议。";

    // No digit and no mark: a full line of it holds 28 characters or there is something wrong.
    private const string Hanzi =
        "社区治理关系群众切身利益各部门密切配合协同推进补齐设施短板健全议事协商机制培养专业队伍引导居民参与形成共建共治共享格局";

    private static readonly Letter Short = new(
        "某某市民政局", "某民提〔2022〕1号", ClassMark: null, "关于对市政协八届六次会议第185号提案的答复", "尊敬的某某委员：",
        BodyText.Parse($"{Opening}\n一、关于经费。已列入年度预算。\n（一）社区。已开工。\n1.第一项。已完成。\n（1）第一点。已验收。\n专此答复。"),
        "某某市民政局", "2022年6月30日", "（联系人：某某  联系电话：6000000）", "市政协提案委（2份），市督查部门（2份）。");

    private static readonly AttachmentLine[] Attachments =
    [
        new(1, "社区工作事项准入清单", IsNumbered: true),
        new(2, "城乡社区综合服务设施建设情况一览表和下一步建设计划安排表", IsNumbered: true),
        new(3, "经费预算", IsNumbered: true),
    ];

    /// <summary>For 信函格式, where joint letters carry the lead's 发文机关标志 alone (10.1).</summary>
    public static IReadOnlyList<(string Name, Letter Letter)> Letters { get; } =
    [
        ("短信", Short),
        ("只有必备要素", Short with { Number = null, Signature = null, ContactNote = null, Copies = null }),
        ("各要素齐全", Short with { Urgency = "加急", ClassMark = "A", Signatory = "某某某", Attachments = Attachments }),
        ("一个附件", Short with { Attachments = [new(1, Attachments[1].Name, IsNumbered: false)], ClassMark = "B" }),
        ("六页长信", Short with { Body = Long(), ClassMark = "A" }),
        ("三行标题", Short with { Title = "某某市民政局关于对政协某某市第八届委员会第六次会议第185号《关于加强社区治理的提案》的答复" }),
        ("联合行文", Short with { Signature = JointSignature.Of(["某某市民政局", "某某市财政局", "某某市教育局", "某某市公安局"]) }),
        .. Enumerable.Range(5, 14).Select(lines => ($"正文{lines}行（看落款是否独占一页）", Short with { Body = Lines(lines) })),
    ];

    /// <summary>The same for 文件格式, with 印发机关 and 印发日期.</summary>
    public static IReadOnlyList<(string Name, Letter Letter)> Documents { get; } =
    [
        .. Letters.Select(letter => (letter.Name, Printed(letter.Letter))),
        ("联合署名的发文机关标志", Printed(Short with { Letterhead = "某某市民政局\n某某市财政局" })),
        ("没有抄送", Printed(Short with { Copies = null })),
    ];

    private static readonly CoRequest Request = new(
        "某某市民政局", "某民函〔2022〕3号", "关于征求市政协八届六次会议第185号提案会办意见的函", "市财政局：", "市政协八届六次会议第185号提案",
        "加强和完善社区建设", "某某某", [new(1, "社区工作经费能否列入年度预算。")], new DateOnly(2022, 4, 30), "某某", "6000000",
        "某某市民政局", "2022年3月10日");

    /// <summary>For 会办征求函.</summary>
    public static IReadOnlyList<(string Name, CoRequest Request)> Requests { get; } =
    [
        ("一个问题", Request),
        ("各要素齐全", Request with { Urgency = "特急", Copies = Short.Copies, Attachments = Attachments }),
        .. Enumerable.Range(2, 12).Select(points =>
            ($"{points}个问题", Request with { Points = [.. Enumerable.Range(1, points).Select(point => new CoRequestPoint(point, "社区工作经费能否列入年度预算。"))] })),
    ];

    private static Letter Printed(Letter letter) => letter with { PrintedBy = "某某市民政局办公室", PrintedOn = letter.Date };

    // 2700 characters: six pages.
    private static IReadOnlyList<BodyParagraph> Long() => BodyText.Parse(string.Join('\n',
        ["您提出的提案收悉。现答复如下：",
        .. "一二三四五六".Select(ordinal => $"{ordinal}、关于第{ordinal}条建议。{string.Concat(Enumerable.Repeat(Hanzi, 7))}。"),
        Closing]));

    private static IReadOnlyList<BodyParagraph> Lines(int lines) =>
        [.. Enumerable.Range(1, lines).Select(line => new BodyParagraph(0, "", $"本段占一行，是第{line}行。")), new BodyParagraph(0, "", Closing)];
}
