using Puyang.Proposals.Local.Layout;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Local.Tests.Layout;

/// <summary>Templates with one thing wrong in each, printed once.</summary>
public sealed class SpoiltTemplates
{
    private const string Mark = """w:before="890" """;
    private const string Date = """w:styleId="LetterDate"><w:name w:val="成文日期"/><w:basedOn w:val="a"/><w:uiPriority w:val="14"/><w:qFormat/><w:pPr><w:keepNext/><w:ind w:right="1264"/>""";

    private static readonly Spoilt[] All =
    [
        new("天头", "reply-letter", "document", "w:top=\"2098\"", "w:top=\"1700\"", "六页长信", "文件中的上边距（天头）"),
        new("首行", "reply-letter", "document", "w:top=\"2098\"", "w:top=\"1700\"", "六页长信", "首行上边缘"),
        new("订口", "reply-letter", "document", "w:left=\"1588\"", "w:left=\"1800\"", "短信", "称谓左边缘（顶格）"),
        new("右边距", "reply-letter", "document", "w:right=\"1474\"", "w:right=\"1200\"", "六页长信", "版心右边缘"),
        new("纸张", "reply-letter", "document", "w:w=\"11906\"", "w:w=\"12240\"", "短信", "页面宽"),
        new("行网格", "reply-letter", "document", "w:linePitch=\"579\"", "w:linePitch=\"600\"", "六页长信", "行距（行）"),
        new("下边距", "reply-letter", "document", "w:bottom=\"1984\"", "w:bottom=\"2600\"", "六页长信", "每页行数"),
        new("字网格", "reply-letter", "document", "w:charSpace=\"-849\"", "w:charSpace=\"0\"", "六页长信", "整行汉字数"),
        new("标题字号", "reply-letter", "styles", "w:sz w:val=\"44\"", "w:sz w:val=\"36\"", "短信", "标题字号"),
        new("标志字体", "reply-document", "styles", "方正小标宋简体", "黑体", "短信", "发文机关标志字体"),
        new("标题字体", "reply-document", "styles", "方正小标宋简体", "仿宋_GB2312", "短信", "标题字体"),
        new("一级标题字体", "reply-letter", "styles", "黑体", "楷体_GB2312", "短信", "一级标题字体"),
        new("正文字体", "reply-letter", "styles", "仿宋_GB2312", "宋体", "短信", "正文字体"),
        new("红线", "reply-letter", "styles", "thickThinSmallGap", "nil", "短信", "红线条数（双线算两条）"),
        new("红线颠倒", "reply-letter", "styles", "thickThinSmallGap", "thinThickSmallGap", "短信", "首条双线"),
        new("末条双线", "reply-letter", "footer3", "w:y=\"15640\"", "w:y=\"15000\"", "短信", "末条双线距上页边（距下页边 20 毫米）"),
        new("颜色", "reply-letter", "styles", "FF0000", "0000FF", "短信", "颜色"),
        new("标志", "reply-letter", "styles", Mark.Trim(), "w:before=\"1200\"", "短信", "发文机关标志上边缘"),
        new("首页页码", "reply-letter", "document", "<w:titlePg/>", "", "六页长信", "首页页码"),
        new("双页页码", "reply-letter", "styles", "<w:jc w:val=\"left\"/></w:pPr></w:style><w:style w:type=\"character\"", "<w:jc w:val=\"right\"/></w:pPr></w:style><w:style w:type=\"character\"", "六页长信", "双页码左边缘（左空一字）"),
        new("首行缩进", "reply-letter", "styles", "w:firstLineChars=\"200\" w:firstLine=\"632\"", "w:firstLine=\"320\"", "短信", "正文首行左边缘（左空二字）"),
        new("成文日期", "reply-letter", "styles", Date, Date.Replace("1264", "632", StringComparison.Ordinal), "短信", "成文日期右边缘（右空四字）"),
        new("署名", "reply-letter", "document", "<w:pStyle w:val=\"LetterSignature\"/>", "<w:pStyle w:val=\"Salutation1\"/>", "短信", "署名中心（与成文日期居中对齐）"),
        new("用印", "reply-letter", "document", "<w:p><w:pPr><w:pStyle w:val=\"SealGap\"/></w:pPr></w:p>", "", "短信", "署名与其上文字的距离（空二至三行，供用印）"),
        new("附件空行", "reply-letter", "document", "<w:p><w:pPr><w:pStyle w:val=\"AttachmentsGap\"/></w:pPr></w:p>", "", "各要素齐全", "附件说明与正文的距离（空一行）"),
        new("附件对齐", "reply-letter", "styles", "w:pos=\"1579\"", "w:pos=\"2000\"", "各要素齐全", "附件名称左边缘（上下对齐）"),
        new("抄送字号", "reply-letter", "styles", "w:hanging=\"840\"/></w:pPr><w:rPr><w:sz w:val=\"28\"/>", "w:hanging=\"840\"/></w:pPr><w:rPr><w:sz w:val=\"32\"/>", "短信", "抄送字号"),
        new("抄送位置", "reply-letter", "document", "w:yAlign=\"bottom\"", "w:yAlign=\"top\"", "短信", "抄送下边缘（版心最下方）"),
        new("文件红线", "reply-document", "styles", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"FF0000\"/></w:pBdr>", "", "短信", "红线条数（双线算两条）"),
        new("文件标志", "reply-document", "styles", "w:before=\"1325\"", "w:before=\"600\"", "短信", "发文机关标志上边缘"),
        new("版记线", "reply-document", "styles", "<w:top w:val=\"single\" w:sz=\"8\"", "<w:top w:val=\"single\" w:sz=\"24\"", "短信", "版记首末线粗"),
        new("版记位置", "reply-document", "document", "w:tblpYSpec=\"bottom\"", "w:tblpYSpec=\"top\"", "短信", "版记末线（版心下边缘）"),
        new("签发人", "reply-document", "styles", "w:pos=\"8528\"", "w:pos=\"7000\"", "各要素齐全", "签发人右边缘"),
        new("自动空隙", "reply-letter", "styles", "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/></w:pPr></w:pPrDefault>", "</w:pPr></w:pPrDefault>", "短信", "段落设置"),
        .. Enumerable.Range(5, 14).Select(lines => new Spoilt(
            $"段中不分页{lines}", "reply-letter", "styles", "<w:keepNext/>", "", $"正文{lines}行（看落款是否独占一页）", "最后一页")),
    ];

    private readonly IReadOnlyDictionary<string, LayoutReport> reports = LayoutCheck.Run([.. All.Select(Print)]).ToDictionary(report => report.Name);

    /// <summary>Each defect with the finding that must tell it.</summary>
    public static TheoryData<string, string> Defects
    {
        get
        {
            TheoryData<string, string> defects = [];
            foreach (Spoilt spoilt in All.Where(spoilt => spoilt.What != "最后一页"))
            {
                defects.Add(spoilt.Name, spoilt.What);
            }

            return defects;
        }
    }

    public LayoutReport this[string defect] => reports[defect];

    /// <summary>The letters whose paragraphs no longer keep together, a line longer each.</summary>
    public IEnumerable<LayoutReport> Apart => reports.Values.Where(report => report.Name.StartsWith("段中不分页", StringComparison.Ordinal));

    private static LayoutSample Print(Spoilt spoilt)
    {
        LayoutForm form = LayoutForm.All.Single(form => form.Id == spoilt.Form);
        (_, object data, LayoutExpectation expectation) = form.Samples.Single(sample => sample.Name == spoilt.Sample);
        byte[] template = Templates.Spoilt(spoilt.Form, spoilt.Part, spoilt.Old, spoilt.With);
        return new LayoutSample(spoilt.Name, WordTemplate.Compile(template, form.Schema).Render(data), expectation);
    }

    private sealed record Spoilt(string Name, string Form, string Part, string Old, string With, string Sample, string What);
}
