using CsCheck;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Intake.Doc;
using Puyang.Proposals.Office.Intake.Lists;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class DocFileTests
{
    [Theory]
    [InlineData("提案.doc")]
    [InlineData("提案.DOC")]
    [InlineData("提案.wps")]
    public void A_form_in_the_format_of_before_2007_is_read_like_a_docx(string name)
    {
        ReadProposal old = ProposalFormTests.Single(ProposalFile.Read(name, Bytes("proposal-185"), ProposalFormTests.Levels));
        ReadProposal word = ProposalFormTests.Single(ProposalFile.Read(
            "提案.docx", File.ReadAllBytes(Tree.Path("templates", "samples", "proposal-185.docx")), ProposalFormTests.Levels));
        Assert.Equal(word.Body, old.Body);
        Assert.Equal(OfficeJson.Write(word.Proposal), OfficeJson.Write(old.Proposal));
    }

    [Fact]
    public void Fields_hidden_and_deleted_text_breaks_and_merged_cells_are_read_as_in_a_docx()
    {
        WordReading reading = Open("lines");
        Assert.Empty(reading.Reasons);
        Assert.Equal(
        [
            "市政协八届六次会议第1号提案", "案由：关于推进老旧小区加装电梯的提案", "提案人：李卫东、王芳", "交办日期：2022年4月1日\t承办方式：独办", "提案内容：",
            "第一段 A–B “引号” café。", "第二行。", "第三段。", "表后一行",
        ], reading.Blocks.OfType<WordLine>().Select(line => line.Text).Where(text => text.Length > 0));
        WordRow[] rows = [.. reading.Blocks.OfType<WordRow>()];
        Assert.Equal([new WordCell(0, "左上", false), new WordCell(1, "跨两列", false)], rows[0].Cells);
        Assert.Equal([new WordCell(0, "", true), new WordCell(1, "一\n二", false), new WordCell(2, "", false)], rows[1].Cells);
    }

    [Fact]
    public void A_table_in_it_is_read_as_the_list_that_the_docx_holds()
    {
        byte[] docx = File.ReadAllBytes(Tree.Path("tests", "data", "cases", "21-list-of-many", "list.docx"));
        Assert.Equal(Rows(SheetFile.Open("清单.docx", docx)), Rows(SheetFile.Open("清单.doc", Bytes("list"))));
        Assert.Equal(
            ProposalFile.Read("清单.docx", docx, ProposalFormTests.Levels).GetType(), ProposalFile.Read("清单.doc", Bytes("list"), ProposalFormTests.Levels).GetType());

        static IEnumerable<string> Rows(SheetReading file) =>
            file.Sheets.SelectMany(sheet => sheet.Rows).Select(row => string.Join('|', row.Own.Select(cell => cell.Text))).Where(row => row.Length > 0);
    }

    [Fact]
    public void A_docx_that_calls_itself_doc_is_read_by_its_content() =>
        Assert.Equal("正文", Assert.IsType<WordLine>(Assert.Single(DocFile.Open("提案.doc", WordFile.Lines("正文").Bytes()).Blocks)).Text);

    [Theory]
    [InlineData("", "0 字节")]
    [InlineData("D0CF11E0A1B11AE1", "另存为")]
    [InlineData("4D5A9000", "可执行程序")]
    [InlineData("255044462D312E37", "PDF")]
    [InlineData("7B5C72746631", "RTF")]
    [InlineData("68656C6C6F", "只是改了扩展名")]
    [InlineData("504B030400000000", "已损坏")]
    public void A_file_that_only_calls_itself_doc_is_refused(string hex, string reason) => AssertRefused(Convert.FromHexString(hex), reason);

    [Fact]
    public void A_file_over_25_MB_is_refused_unread() => AssertRefused(new byte[(25 << 20) + 1], "超过上限 25 MB");

    [Fact]
    public void Automatic_numbers_that_would_be_lost_are_named() => AssertRefused(Bytes("numbered"), "自动编号");

    [Fact]
    public void Macros_are_refused() => AssertRefused(Renamed("\u0005SummaryInformation", "Macros"), "含有宏");

    [Fact]
    public void An_encrypted_docx_is_refused() => AssertRefused(Renamed("\u0005SummaryInformation", "EncryptedPackage"), "打开密码");

    [Fact]
    public void Without_Word_inside_it_says_so() => AssertRefused(Renamed("WordDocument", "Workbook"), "没有 Word 正文");

    [Fact]
    public void An_encrypted_document_is_refused() => AssertRefused(Head(11, content => (byte)(content | 1)), "打开密码");

    [Fact]
    public void Word_95_is_refused() => AssertRefused(Head(3, _ => 0), "Word 97 以前");

    [Theory]
    [InlineData("机密.doc")]
    [InlineData("【秘密】提案.wps")]
    public void A_marked_name_is_classified(string name) => Assert.NotNull(DocFile.Open(name, Bytes("lines")).Mark);

    [Fact]
    public void A_mark_in_the_text_is_found()
    {
        byte[] file = [.. Bytes("lines")];
        int at = file.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("第三段。"));
        System.Text.Encoding.Unicode.GetBytes("机密★ ").CopyTo(file, at);
        Assert.Equal("机密", DocFile.Open("提案.doc", file).Mark);
    }

    [Theory]
    [InlineData("lines", "0000Xk1H_5z0")]
    [InlineData("proposal-185", "0000Xk1H_5z1")]
    [InlineData("list", "0000Xk1H_5z2")]
    public void A_damaged_file_never_throws_and_takes_no_time(string name, string seed)
    {
        byte[] whole = Bytes(name);
        Gen<(int, int, bool)[]> strokes = Gen.Select(
            Gen.OneOf(Gen.Int[0, 2047], Gen.Int[0, whole.Length - 5]), Gen.OneOf(Gen.Const(int.MaxValue), Gen.Const(-1), Gen.Int[0, 64], Gen.Int), Gen.Bool)
            .Array[1, 30];
        TimeSpan time = ThreadTime.Of(() => Gen.Select(strokes, Gen.Int[0, 4 * whole.Length]).Sample(
            (changes, end) => _ = ProposalFile.Read("坏.doc", Damaged(whole, changes, end), ProposalFormTests.Levels), seed: seed, iter: 300, threads: 1));
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_chain_of_sectors_that_is_a_ring_ends()
    {
        byte[] file = [.. Bytes("proposal-185")];
        int table = 512 + (512 * BitConverter.ToInt32(file, 76));
        for (int i = 0; i < 128; i++)
        {
            BitConverter.GetBytes(i == 0 ? 1 : 0).CopyTo(file, table + (4 * i));
        }

        AssertRefused(file, "另存为");
    }

    // Bytes, whole numbers and ends as a bad disk or a bad neighbour would leave them.
    private static byte[] Damaged(byte[] whole, (int At, int Value, bool IsWhole)[] changes, int end)
    {
        byte[] damaged = [.. whole];
        foreach ((int at, int value, bool isWhole) in changes)
        {
            (isWhole ? BitConverter.GetBytes(value) : [(byte)value]).CopyTo(damaged, at);
        }

        return end < whole.Length ? damaged[..end] : damaged;
    }

    private static byte[] Head(int at, Func<byte, byte> change)
    {
        byte[] file = [.. Bytes("proposal-185")];
        int head = file.AsSpan(512).IndexOf((ReadOnlySpan<byte>)[0xEC, 0xA5]) + 512;
        file[head + at] = change(file[head + at]);
        return file;
    }

    // A name in the directory is UTF-16 in 64 bytes, its length in bytes with the zero behind it follows.
    private static byte[] Renamed(string from, string to)
    {
        byte[] file = [.. Bytes("proposal-185")];
        int at = file.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(from + "\0"));
        file.AsSpan(at, 64).Clear();
        System.Text.Encoding.Unicode.GetBytes(to).CopyTo(file, at);
        file[at + 64] = (byte)((to.Length + 1) * 2);
        return file;
    }

    private static void AssertRefused(byte[] file, string reason) =>
        Assert.Contains(reason, Assert.Single(DocFile.Open("提案.doc", file).Reasons), StringComparison.Ordinal);

    private static WordReading Open(string name) => DocFile.Open("提案.doc", Bytes(name));

    private static byte[] Bytes(string name) => File.ReadAllBytes(Tree.Path("tests", "data", "doc", $"{name}.doc"));
}
