using System.Text;
using Puyang.Proposals.Office.Intake.Lists;

namespace Puyang.Proposals.Office.Tests.Intake.Lists;

public sealed class SheetFileTests
{
    [Fact]
    public void Numbers_days_and_texts_are_read_as_a_person_reads_them()
    {
        Book book = new Book().Raw("一", "", "<row r=\"3\"><c r=\"A3\"><v>185</v></c><c r=\"B3\"><v>301.0</v></c><c r=\"C3\" s=\"1\"><v>46096</v></c>"
            + "<c r=\"D3\"><v>1.3900000001E10</v></c><c r=\"E3\" t=\"b\"><v>1</v></c><c r=\"F3\" t=\"e\"><v>#N/A</v></c>"
            + "<c r=\"G3\" t=\"str\"><f>A1&amp;B1</f><v>=HYPERLINK(\"http://a\")</v></c><c r=\"H3\" s=\"1\"><v>46096.5</v></c>"
            + "<c r=\"I3\" t=\"inlineStr\"><is><r><t>张</t></r><r><t>三</t></r><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></is></c></row>");
        Assert.Equal(["185", "301", "2026-03-15", "13900000001", "是", "=HYPERLINK(\"http://a\")", "2026-03-15 12:00", "张三"],
            Cells(Open(book), 0, 0));
    }

    [Fact]
    public void Shared_texts_custom_days_and_cells_without_addresses_are_read()
    {
        Book book = new Book
        {
            Styles = "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                + "<numFmt numFmtId=\"177\" formatCode=\"[Red]0.00;G/通用格式\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/></cellXfs>",
        }.Raw("一", "", "<row><c t=\"s\"><v>1</v></c><c s=\"1\"><v>46096</v></c><c s=\"2\"><v>46096</v></c></row>")
            .Relation("sharedStrings", "sharedStrings.xml")
            .Part("xl/sharedStrings.xml", "<sst><si><t>甲</t></si><si><r><t>乙</t></r><rPh><t>yi</t></rPh><r><t>_x0041_丙</t></r></si></sst>");
        Assert.Equal(["乙A丙", "2026-03-15", "46096"], Cells(Open(book), 0, 0));
    }

    [Fact]
    public void Merged_cells_are_filled_only_where_there_are_rows()
    {
        Book book = new Book().Raw("一", "", Book.Rows(["标题||", "甲|x|y", "|z|"]), Book.Merges("A1:XFD1", "A2:A1048576"));
        Sheet sheet = Open(book).Sheets[0];
        Assert.Equal(["标题", "标题", "标题"], sheet.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(("甲", true, 3), (sheet.Rows[2][0], sheet.Rows[2].Find(0)!.Value.IsFilled, sheet.Rows.Count));
    }

    [Fact]
    public void Hidden_rows_and_sheets_are_known_as_such()
    {
        Book book = new Book().Raw("一", "", Book.Row(1, "", Book.Text(0, 1, "甲")) + Book.Row(2, "hidden=\"1\"", Book.Text(0, 2,
            "乙"))).Raw("二", "hidden", Book.Rows(["丙"]));
        SheetReading read = Open(book);
        Assert.Equal([false, true], read.Sheets.Select(sheet => sheet.IsHidden));
        Assert.Equal([false, true], read.Sheets[0].Rows.Select(row => row.IsHidden));
    }

    [Fact]
    public void What_WPS_writes_is_read()
    {
        Book book = new Book().Raw("一", "", "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"str\"><f>_xlfn.DISPIMG(\"ID_1\",1)</f><v>=DISPIMG(\"ID_1\",1)</v></c>"
            + "<c r=\"B1\"><v>185</v></c></row><row r=\"1048576\"/>",
                before: "<dimension ref=\"A1\"/><sheetViews><sheetView/></sheetViews>")
            .Part("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"x\" xmlns:dcterms=\"y\"><dcterms:created>not a day</dcterms:created><dcterms:created/></cp:coreProperties>")
            .Part("xl/cellimages.xml", "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"/>");
        SheetReading read = Open(book);
        Assert.Equal(["185"], Cells(read, 0, 0));
        Assert.Equal("第 1 行的单元格里是图片，没有读取。", Assert.Single(read.Remarks));
    }

    [Theory]
    [InlineData("macro", "表格含有宏（VBA）")]
    [InlineData("macro type", "表格含有宏（VBA）")]
    [InlineData("external link", "表格引用了外部内容")]
    [InlineData("external picture", "表格引用了外部内容")]
    [InlineData("connection", "表格引用了外部内容")]
    [InlineData("object", "表格内嵌了其他文件或控件")]
    [InlineData("dtd", "DTD 声明")]
    [InlineData("no workbook", "压缩包内没有工作簿")]
    [InlineData("deep", "嵌套过深")]
    [InlineData("broken", "不完整或有错误")]
    [InlineData("nothing", "没有工作表")]
    public void What_is_unsafe_is_refused(string kind, string sentence)
    {
        Book book = kind == "nothing" ? new Book() : Book.Of("案号|案由", "1|甲");
        book = kind switch
        {
            "macro" => book.Part("xl/vbaProject.bin", "x"),
            "external link" => book.Part("xl/externalLinks/externalLink1.xml", "<externalLink/>"),
            "external picture" => book.Relation("image", "http://evil.example/a.png", isExternal: true),
            "connection" => book.Part("xl/connections.xml", "<connections/>"),
            "object" => book.Part("xl/embeddings/oleObject1.bin", "x"),
            "deep" => book.Part("xl/x.xml", string.Concat(Enumerable.Repeat("<a>", 300)) + string
                .Concat(Enumerable.Repeat("</a>", 300))),
            "broken" => book.Part("xl/x.xml", "<a><b></a>"),
            _ => book,
        };
        book.MainType = kind switch
        {
            "macro type" => "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            "no workbook" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            _ => book.MainType,
        };
        book.Prolog = kind == "dtd" ? "<!DOCTYPE a [<!ENTITY x \"y\">]>" : "";
        SheetReading read = Open(book);
        Assert.Empty(read.Sheets);
        Assert.Contains(read.Reasons, reason => reason.Contains(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cell", "密级：秘密")]
    [InlineData("header", "&amp;R&amp;\"宋体\"&amp;14机密")]
    [InlineData("tab", "【绝密】")]
    public void A_classified_workbook_is_known_wherever_the_mark_stands(string where, string mark)
    {
        Book book = new Book().Raw(where == "tab" ? mark : "一", "", Book.Rows([where == "cell" ? mark : "甲"]),
            where == "header" ? $"<headerFooter><oddHeader>{mark}</oddHeader></headerFooter>" : "");
        Assert.NotNull(Open(book).Mark);
    }

    [Theory]
    [InlineData("a.et", "x", "请在 WPS 中打开后另存为")]
    [InlineData("a.xlsm", "x", "含宏的工作簿")]
    [InlineData("a.xlsb", "x", "另存为“Excel 工作簿")]
    [InlineData("a.rar", "x", "请解压后上传")]
    [InlineData("a.7Z", "x", "请解压后上传")]
    [InlineData("a.xlsx", "", "文件是空的")]
    [InlineData("a.xlsx", "%PDF-1.4", "文件实际是 PDF")]
    [InlineData("a.xlsx", "MZ", "可执行程序")]
    [InlineData("a.xls", "<html><table>", "文件实际是网页")]
    [InlineData("a.xls", "abc", "只是改了扩展名")]
    [InlineData("a.xlsx", "PK\u0003\u0004abc", "文件已损坏")]
    [InlineData("a.csv", "a\0b", "文件内容不是文本")]
    public void Other_files_are_told_what_to_do(string name, string content, string sentence) => Assert.Contains(
        sentence, Assert.Single(SheetFile.Open(name, Encoding.Latin1.GetBytes(content)).Reasons), StringComparison.Ordinal);

    [Fact]
    public void A_bomb_and_two_million_cells_are_refused_in_time()
    {
        string row = string.Concat(Enumerable.Range(0, 20).Select(_ => "<c><v>1</v></c>"));
        byte[] millions = new Book().Raw("一", "", string.Concat(Enumerable.Repeat($"<row>{row}</row>", 100_000))).Bytes();
        byte[] bomb = Book.Of("案号").Part("xl/media/a.bmp", new byte[200 << 20]).Bytes();
        TimeSpan time = ThreadTime.Of(() =>
        {
            Assert.Contains("超过 100000 个", Assert.Single(SheetFile.Open("多.xlsx", millions).Reasons), StringComparison.Ordinal);
            Assert.Contains("压缩炸弹", Assert.Single(SheetFile.Open("弹.xlsx", bomb).Reasons), StringComparison.Ordinal);
        });
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void What_is_made_to_take_time_is_refused_or_read_in_time()
    {
        Book far = new Book().Raw("一", "", $"<row r=\"2000000000\"><c r=\"A1\"><v>1</v></c></row>");
        string merges = Book.Merges([.. Enumerable.Range(1, 15_000).Select(i => $"A{i % 7 + 1}:IV1048576")]);
        Book many = new Book().Raw("一", "", Book.Rows(Enumerable.Repeat("甲|乙", 3000)), merges);
        string spaces = new(' ', 15_000);
        Book names = Book.Of("市政协八届六次会议提案", "案号|案由|提案人|承办单位", $"1|甲事|张{spaces}、{spaces}三等{spaces}|市民政局{spaces}（主办）{spaces}a");
        TimeSpan time = ThreadTime.Of(() =>
        {
            Assert.Equal(1, Open(far).Sheets[0].Rows[0].Number);
            Assert.Contains("合并单元格过多", Assert.Single(Open(many).Reasons), StringComparison.Ordinal);
            ListReading list = new ListReader(ProposalFormTests.Levels, "濮阳市民政局").Read(Open(names).Sheets[0], "单.xlsx", new ListChoices(IsAllOurs: true))!;
            Assert.Contains("超过 3000 个字", string.Join(' ', list.Proposals.SelectMany(one => one.Problems)), StringComparison.Ordinal);
        });
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("utf-8", "Utf8")]
    [InlineData("GB18030", "Gb18030")]
    [InlineData("utf-16", "Utf16")]
    public void A_text_file_is_decoded_and_says_how(string encoding, string expected)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding letters = Encoding.GetEncoding(encoding);
        byte[] content = [.. letters.GetPreamble(), .. letters.GetBytes("案号,案由\r\n185,\"关于“一老一小”,\n的\"\"提案\"\"\"\r\n")];
        SheetReading read = SheetFile.Open("单.csv", content);
        Assert.Equal(expected, $"{read.Encoding}");
        Assert.Equal(["185", "关于“一老一小”,\n的\"提案\""], Cells(read, 0, 1));
        Assert.Contains("编码读取", read.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_encoding_can_be_forced_and_a_wrong_one_is_told()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] chinese = Encoding.GetEncoding("GB18030").GetBytes("案号;案由\n185;甲");
        Assert.Equal(["185", "甲"], Cells(SheetFile.Open("单.csv", chinese, TextEncoding.Gb18030), 0, 1));
        Assert.Contains("请改选另一种编码", Assert.Single(SheetFile.Open("单.csv", chinese, TextEncoding.Utf8).Reasons),
            StringComparison.Ordinal);
        Assert.Contains("既不是 UTF-8 也不是 GB18030", Assert.Single(SheetFile.Open("单.csv", new byte[] { 0x41, 0xFF, 0xFF,
            0x2C }).Reasons), StringComparison.Ordinal);
        Assert.Contains("第 1 行有一个引号没有配对", Assert.Single(SheetFile.Open("单.csv", "\"a,b\nc"u8.ToArray()).Reasons),
            StringComparison.Ordinal);
    }

    internal static SheetReading Open(Book book) => SheetFile.Open("清单.xlsx", book.Bytes());

    private static IEnumerable<string> Cells(SheetReading read, int sheet, int row)
    {
        Assert.Empty(read.Reasons);
        return read.Sheets[sheet].Rows[row].Cells.Select(cell => cell.Text);
    }
}
