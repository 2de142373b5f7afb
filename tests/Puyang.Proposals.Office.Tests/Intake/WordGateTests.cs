using System.Buffers.Binary;
using System.Text;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class WordGateTests
{
    [Fact]
    public void A_plain_document_comes_through_with_its_lines()
    {
        WordReading reading = Open(WordFile.Lines("第一段", "第二段"));
        Assert.Empty(reading.Reasons);
        Assert.Equal(["第一段", "第二段"], reading.Blocks.Cast<WordLine>().Select(line => line.Text));
    }

    [Theory]
    [InlineData("", "0 字节")]
    [InlineData("D0CF11E0A1B11AE1", "旧版 Word")]
    [InlineData("4D5A9000", "可执行程序")]
    [InlineData("255044462D312E37", "PDF")]
    [InlineData("7B5C72746631", "RTF")]
    [InlineData("68656C6C6F", "不是 Word 文档")]
    [InlineData("504B030400000000", "已损坏")]
    public void A_file_that_only_calls_itself_docx_is_refused(string hex, string reason) =>
        Assert.Contains(reason, Assert.Single(WordGate.Open("提案.docx", Convert.FromHexString(hex)).Reasons), StringComparison.Ordinal);

    [Theory]
    [InlineData("提案.doc", ".doc")]
    [InlineData("提案.docm", ".docm")]
    [InlineData("提案", "只接收 .docx")]
    public void Only_the_extension_docx_is_taken(string name, string reason) =>
        Assert.Contains(reason, Assert.Single(WordGate.Open(name, WordFile.Lines("正文").Bytes()).Reasons), StringComparison.Ordinal);

    [Fact]
    public void A_file_over_25_MB_is_refused_unread() =>
        Assert.Contains("超过上限 25 MB", Assert.Single(WordGate.Open("大.docx", new byte[(25 << 20) + 1]).Reasons), StringComparison.Ordinal);

    [Theory]
    [InlineData("word/media/image1.bmp")]
    [InlineData("word/document2.xml")]
    public void A_bomb_of_105_KB_that_inflates_to_100_MB_is_refused_at_once_and_without_the_memory(string part)
    {
        byte[] bomb = WordFile.Lines("正文").Part(part, new byte[100 << 20]).Bytes();
        Assert.InRange(bomb.Length, 90_000, 110_000);
        AssertRefusedCheaply(bomb);
    }

    [Theory]
    [InlineData("word/document2.xml", 1000u)]
    [InlineData("word/media/image1.bmp", 1000u)]
    [InlineData("word/media/image1.bmp", 19_000_000u)]
    public void A_bomb_that_declares_a_small_size_is_refused_as_well(string part, uint declared)
    {
        byte[] bomb = WordFile.Lines("正文").Part(part, new byte[100 << 20]).Bytes();
        Declare(bomb, part, declared);
        AssertRefusedCheaply(bomb);
    }

    [Fact]
    public void Many_entries_that_are_small_each_may_not_sum_up_past_50_MB()
    {
        WordFile file = WordFile.Lines("正文");
        byte[] image = new byte[15 << 20];
        AssertRefusedCheaply(Enumerable.Range(0, 4).Aggregate(file, (all, i) => all.Part($"word/media/{i}.bin", image)).Bytes());
    }

    [Fact]
    public void More_than_500_entries_are_refused() => AssertRefused(
        Enumerable.Range(0, 500).Aggregate(WordFile.Lines("正文"), (all, i) => all.Part($"word/media/{i}.bin", [])), "超过 500 个");

    [Fact]
    public void Macros_are_refused() =>
        AssertRefused(WordFile.Lines("正文").Part("word/vbaProject.bin", [1, 2, 3]), "含有宏");

    [Fact]
    public void A_docm_renamed_to_docx_is_refused() => AssertRefused(
        new WordFile { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.Line("正文"), "含有宏");

    [Theory]
    [InlineData("image", "http://example.com/pixel.png")]
    [InlineData("attachedTemplate", "file:///C:/Normal.dotm")]
    [InlineData("oleObject", "http://example.com/a")]
    [InlineData("subDocument", "other.docx")]
    public void External_relationships_are_refused(string kind, string target) =>
        AssertRefused(WordFile.Lines("正文").Relationship(kind, target, isExternal: true), "外部内容");

    [Fact]
    public void Hyperlinks_may_be_external() =>
        Assert.Empty(Open(WordFile.Lines("正文").Relationship("hyperlink", "https://example.com/", isExternal: true)).Reasons);

    [Fact]
    public void An_embedded_document_is_refused() => AssertRefused(
        WordFile.Lines("正文").Raw("<w:altChunk r:id=\"r1\"/>").Relationship("aFChunk", "chunk.html"), "altChunk");

    [Fact]
    public void Embedded_objects_are_refused() =>
        AssertRefused(WordFile.Lines("正文").Part("word/embeddings/oleObject1.bin", [1]).Relationship("oleObject", "embeddings/oleObject1.bin"), "OLE");

    [Fact]
    public void A_DTD_is_refused_before_its_entities_grow() => AssertRefused(
        new WordFile { Prolog = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" }.Line("正文"), "DTD");

    [Fact]
    public void XML_nested_deeper_than_any_document_is_refused() => AssertRefused(
        WordFile.Lines("正文").Raw(string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000))), "嵌套过深");

    [Fact]
    public void A_document_of_more_elements_than_any_letter_is_refused() => AssertRefused(
        WordFile.Lines("正文").Raw(string.Concat(Enumerable.Repeat("<w:p/>", 200_000))), "过于复杂");

    [Theory]
    [InlineData("机密", " ", "x")]
    [InlineData("", " 案由（", "x")]
    [InlineData("案由", " ", "x")]
    [InlineData("提案人：", "张　", "x")]
    [InlineData("届次：", "一", "x")]
    [InlineData("案由：", "《", "x")]
    [InlineData("交办日期：", "二", "x")]
    public void Long_lines_made_to_be_tried_again_and_again_are_read_at_once(string start, string repeated, string end)
    {
        byte[] file = WordFile.Lines(start + string.Concat(Enumerable.Repeat(repeated, 1_000_000)) + end).Bytes();
        TimeSpan time = ThreadTime.Of(() => ProposalFile.Read("长.docx", file, ProposalFormTests.Levels));

        // Less than a second, or hours when every start is tried anew: the limit only has to tell these apart.
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\..\\a.bin")]
    [InlineData("C:/a.bin")]
    [InlineData("word/a\nb.bin")]
    [InlineData("WORD/document.xml")]
    public void Entries_with_hostile_or_repeated_names_are_refused(string name) =>
        AssertRefused(WordFile.Lines("正文").Part(name, [1]), "名称异常或重复");

    [Fact]
    public void An_archive_without_a_Word_document_is_refused() =>
        AssertRefused(new WordFile { MainType = "application/xml" }, "没有 Word 正文");

    [Fact]
    public void Every_reason_is_told_at_once() => Assert.Equal(3, Open(
        WordFile.Lines("正文").Part("word/vbaProject.bin", [1]).Part("word/embeddings/a.bin", [1]).Relationship("image", "http://example.com/", isExternal: true)).Reasons.Count);

    [Fact]
    public void Half_a_file_is_refused_wherever_it_ends()
    {
        byte[] whole = WordFile.Lines("正文").Bytes();
        for (int length = 0; length < whole.Length; length += 7)
        {
            Assert.NotEmpty(WordGate.Open("半.docx", whole.AsMemory(0, length)).Reasons);
        }
    }

    [Fact]
    public void A_damaged_byte_anywhere_never_throws()
    {
        byte[] whole = WordFile.Lines("正文").Bytes();
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x55;
            _ = WordGate.Open("坏.docx", damaged);
        }
    }

    private static WordReading Open(WordFile file) => WordGate.Open("提案.docx", file.Bytes());

    private static void AssertRefused(WordFile file, string reason) =>
        Assert.Contains(Open(file).Reasons, found => found.Contains(reason, StringComparison.Ordinal));

    private static void AssertRefusedCheaply(byte[] bomb)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan time = ThreadTime.Of(() =>
            Assert.Contains("压缩炸弹", Assert.Single(WordGate.Open("炸弹.docx", bomb).Reasons), StringComparison.Ordinal));
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    // The uncompressed size stands at 22 in a local header, before the name at 30, and at 24 in the directory, before the name at 46.
    private static void Declare(byte[] zip, string name, uint size)
    {
        byte[] wanted = Encoding.ASCII.GetBytes(name);
        for (int at = zip.AsSpan().IndexOf(wanted), from = 0; at >= 0; at = zip.AsSpan(from).IndexOf(wanted) is >= 0 and int next ? from + next : -1)
        {
            int field = at >= 46 && zip.AsSpan(at - 46, 4).SequenceEqual("PK\x01\x02"u8) ? at - 46 + 24 : at - 30 + 22;
            BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(field), size);
            from = at + wanted.Length;
        }
    }
}
