using System.IO.Compression;
using System.Text;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class ArchiveTests
{
    [Fact]
    public async Task Each_file_of_an_archive_is_taken_as_if_it_had_come_on_its_own()
    {
        await using TestOffice office = await TestOffice.Open();
        IntakeReceipt receipt = await Take(office, Zip(
            ("提案/第1号.json", Many.File("x", 1, 1).Content.ToArray()), ("提案/185.doc", Doc), ("../../坏.json", "{}"u8.ToArray()),
            ("附件1.pdf", "%PDF-1.7"u8.ToArray()), ("说明.txt", "说明"u8.ToArray())));
        Assert.Equal(["第1号.json", "185.doc", "坏.json", "附件1.pdf", "说明.txt"], receipt.Reports.Select(report => report.FileName));
        Assert.Equal([1, 1, 0, 0, 0], receipt.Reports.Select(report => report.Results.Count));
        Assert.All(receipt.Reports.Skip(2), report => Assert.NotEmpty(report.Problems));
        Assert.Equal(2, (await office.Get<CaseTable>().All()).Count);
        Assert.Equal(["坏.json", "说明.txt", "附件1.pdf"], (await office.Get<IntakeDesk>().Rejections()).Select(file => file.FileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task More_than_twenty_proposals_in_an_archive_become_an_import()
    {
        await using TestOffice office = await TestOffice.Open();
        IntakeReceipt receipt = await Take(office, Zip([.. Enumerable.Range(1, 21).Select(i => ($"{i}.json", Many.File("x", i, 1).Content.ToArray()))]));
        Assert.Equal(21, (await office.Get<ImportTable>().Items(receipt.Import!)).Count);
        await office.Get<ImportDesk>().Register(receipt.Import!, 0);
        Assert.Equal(20, (await office.Get<CaseTable>().All()).Count);
    }

    [Fact]
    public void What_a_Mac_or_an_open_Word_adds_is_left_out_silently() => Assert.Equal(["甲.json"], Names(Zip(
        ("资料/", []), ("资料/甲.json", [1]), ("__MACOSX/资料/._甲.json", [1]), ("资料/.DS_Store", [1]), ("Thumbs.db", [1]), ("~$甲.docx", [1]), ("desktop.ini", [1]))));

    [Fact]
    public void Files_of_one_name_in_several_folders_are_told_apart() =>
        Assert.Equal(["185－提案.docx", "186－提案.docx", "提案.doc"], Names(Zip(("a/185/提案.docx", [1]), ("a/186/提案.docx", [1]), ("提案.doc", [1]))));

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-8")]
    public void Names_without_the_flag_are_GBK_or_UTF8(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] name = Encoding.GetEncoding(encoding).GetBytes("第185号－张三－关于电梯.docx");
        byte[] zip = Zip((new string('x', name.Length), [1]));
        byte[] stand = Encoding.ASCII.GetBytes(new string('x', name.Length));
        for (int at; (at = zip.AsSpan().IndexOf(stand)) >= 0;)
        {
            name.CopyTo(zip, at);
        }

        Assert.Equal(["第185号－张三－关于电梯.docx"], Names(zip));
    }

    [Theory]
    [InlineData("../../etc/passwd.json", "passwd.json")]
    [InlineData("/etc/a.json", "a.json")]
    [InlineData("..\\..\\a.json", "a.json")]
    [InlineData("C:/Windows/a.json", "a.json")]
    [InlineData("a/\u202Enosj.json", "nosj.json")]
    public void Of_a_hostile_path_only_the_name_is_used(string path, string name) => Assert.Equal([name], Names(Zip((path, [1]))));

    [Fact]
    public async Task An_archive_within_an_archive_is_not_opened()
    {
        await using TestOffice office = await TestOffice.Open();
        IntakeReceipt receipt = await Take(office, Zip(("内.zip", Zip(("1.json", Many.File("x", 1, 1).Content.ToArray()))), ("内.rar", [0x52, 0x61, 0x72, 0x21])));
        Assert.Equal(["内.zip", "内.rar"], receipt.Reports.Select(report => report.FileName));
        Assert.Contains("压缩包里还有压缩包", Assert.Single(receipt.Reports[0].Problems), StringComparison.Ordinal);
        Assert.Contains("请解压", Assert.Single(receipt.Reports[1].Problems), StringComparison.Ordinal);
        Assert.Empty(await office.Get<CaseTable>().All());
    }

    [Fact]
    public async Task Of_a_marked_file_in_an_archive_nothing_is_kept_and_the_others_are_taken()
    {
        await using TestOffice office = await TestOffice.Open();
        _ = await Take(office, Zip(("一.docx", WordFile.Lines("机密★1年", "案由：题").Bytes()), ("1.json", Many.File("x", 1, 1).Content.ToArray())));
        Assert.False(Assert.Single(await office.Get<IntakeDesk>().Rejections()).IsKept);
        _ = Assert.Single(await office.Get<CaseTable>().All());
    }

    [Fact]
    public void A_marked_folder_refuses_the_whole_archive() =>
        Assert.IsType<FileClassified>(Read(Zip(("机密/1.json", [1]), ("2.json", [1]))));

    [Fact]
    public void A_bomb_is_refused_without_the_memory()
    {
        byte[] bomb = Zip([.. Enumerable.Range(0, 6).Select(i => ($"{i}.json", new byte[20 << 20]))]);
        AssertRefused(bomb, "压缩炸弹");
        AssertRefused(Zip(("大.json", new byte[(25 << 20) + 1])), "压缩炸弹");
    }

    [Fact]
    public void More_than_1000_files_are_refused() => AssertRefused(Zip([.. Enumerable.Range(0, 1001).Select(i => ($"{i}.json", Array.Empty<byte>()))]), "超过 1000 个");

    [Theory]
    [InlineData("", "0 字节")]
    [InlineData("504B0506000000000000000000000000000000000000", "是空的")]
    [InlineData("504B030400000000", "已损坏")]
    [InlineData("68656C6C6F", "不是 .zip")]
    public void A_file_that_only_calls_itself_zip_is_refused(string hex, string reason) => AssertRefused(Convert.FromHexString(hex), reason);

    [Fact]
    public void One_that_holds_nothing_but_litter_says_so() => AssertRefused(Zip((".DS_Store", [1])), "没有文件");

    [Fact]
    public void A_password_is_named()
    {
        byte[] zip = Zip(("1.json", [1]));
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        AssertRefused(zip, "密码");
    }

    [Fact]
    public void A_damaged_byte_anywhere_never_throws()
    {
        byte[] whole = Zip(("提案/1.json", Many.File("x", 1, 1).Content.ToArray()), ("2.docx", WordFile.Lines("正文").Bytes()));
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x55;
            _ = Read(damaged);
            _ = Read(whole[..at]);
        }
    }

    private static byte[] Doc => File.ReadAllBytes(Tree.Path("tests", "data", "doc", "proposal-185.doc"));

    private static Task<IntakeReceipt> Take(TestOffice office, byte[] zip) =>
        office.Get<ImportDesk>().Take([new SentFile("资料.zip", zip)], Life.Clerk);

    private static ReadResult Read(byte[] zip) => ProposalFile.Read("资料.zip", zip, ProposalFormTests.Levels);

    private static IEnumerable<string> Names(byte[] zip) => Assert.IsType<FilesFound>(Read(zip)).Files.Select(file => file.Name);

    private static void AssertRefused(byte[] zip, string reason) =>
        Assert.Contains(reason, Assert.Single(ProposalFormTests.Problems(Read(zip))), StringComparison.Ordinal);

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
