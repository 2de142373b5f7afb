using System.Text;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Hostile files through the upload page.</summary>
public sealed class UploadAttacks(Siege siege) : IClassFixture<Siege>
{
    public static TheoryData<string> WordFiles => [.. HostileWord.All.Keys];

    public static TheoryData<string> JsonFiles => [.. HostileJson.All.Keys];

    public static TheoryData<string> Archives => [.. HostileArchive.All.Keys];

    [Theory]
    [MemberData(nameof(WordFiles))]
    public Task A_hostile_Word_file_is_refused_with_its_reason_and_kept(string attack) =>
        Refused("提案.docx", HostileWord.All[attack].Content(), HostileWord.All[attack].Reason);

    [Theory]
    [MemberData(nameof(JsonFiles))]
    public Task A_hostile_JSON_file_is_refused_with_its_reason_and_kept(string attack) =>
        Refused("提案.json", HostileJson.All[attack].Content(), HostileJson.All[attack].Reason);

    [Theory]
    [MemberData(nameof(Archives))]
    public Task A_hostile_archive_or_old_Word_file_is_refused_with_its_reason_and_kept(string attack) =>
        Refused($"资料{HostileArchive.All[attack].Extension}", HostileArchive.All[attack].Content(), HostileArchive.All[attack].Reason);

    [Theory]
    [InlineData("a.doc", ".doc")]
    [InlineData("a.docm", ".docm")]
    [InlineData("a.docx.exe", ".exe")]
    [InlineData("a.html", ".html")]
    [InlineData("a", "没有扩展名")]
    [InlineData("..", "没有扩展名")]
    public Task Another_extension_is_refused(string name, string reason) =>
        Refused(name, Encoding.UTF8.GetBytes($"extension {name}"), reason);

    [Theory]
    [InlineData("../../../journal/a.json", "a.json")]
    [InlineData("..\\..\\a.json", "a.json")]
    [InlineData("/etc/a.json", "a.json")]
    [InlineData("C:\\Windows\\a.json", "a.json")]
    [InlineData("a\0b.json", "ab.json")]
    [InlineData("\u202enosj.json", "nosj.json")]
    [InlineData("\u200b\ufeffa.json", "a.json")]
    [InlineData("<img src=x onerror=alert(1)>.json", "<img src=x onerror=alert(1)>.json")]
    [InlineData("😀提案.json", "😀提案.json")]
    [InlineData("%0d%0aX-Evil: 1.json", "%0d%0aX-Evil: 1.json")]
    [InlineData("=cmd|'C'!A0.json", "=cmd|'C'!A0.json")]
    public async Task A_hostile_name_is_shown_harmlessly(string name, string shown)
    {
        byte[] file = Encoding.UTF8.GetBytes($"{{\"name\":\"{Convert.ToHexString(Encoding.UTF8.GetBytes(name))}\"}}");
        await Refused(name, file, "不认识的属性“name”");
        Assert.Equal($"文件未能登记：{shown}", (await siege.Told(file)).Subject);
    }

    [Fact]
    public async Task A_name_of_300_characters_is_shortened()
    {
        await Refused(new string('长', 300) + ".json", "{\"long\":1}"u8.ToArray(), "不认识的属性“long”");
        Assert.True((await siege.World.Mails.Find("bangongshi@", "文件未能登记：长长", "….json")).Subject.Length < 150);
    }

    [Theory]
    [InlineData("机密★1年")]
    [InlineData("密级：秘密")]
    public Task Of_a_classified_file_nothing_is_kept(string mark) => siege.Attack(async () =>
    {
        byte[] file = Office.Tests.Intake.WordFile.Lines(mark, "案由：题").Bytes();
        Reply reply = await (await siege.Clerk()).Upload("/intake", "files", ("提案.docx", file));
        Assert.Equal(200, reply.Status);
        Assert.Contains("不得接收、存储涉密文件", reply.Text, StringComparison.Ordinal);
        await siege.AssertRejected(file, "不得接收、存储涉密文件", keeps: 0);
    });

    [Fact]
    public Task Fifty_files_at_once_get_fifty_answers() => siege.Attack(async () =>
    {
        (string, byte[])[] files = [.. Enumerable.Range(0, 50).Select(i => ($"{i}.json", Encoding.UTF8.GetBytes($"{{\"fifty{i}\":1}}")))];
        Reply reply = await (await siege.Clerk()).Upload("/intake", "files", files);
        Assert.Equal(200, reply.Status);
        Assert.All(Enumerable.Range(0, 50), i => Assert.Contains($"不认识的属性“fifty{i}”", reply.Text, StringComparison.Ordinal));
        await siege.AssertRejected("{\"fifty49\":1}"u8.ToArray(), "fifty49", "{\"fifty49\":1}".Length);
    });

    [Fact]
    public Task An_upload_without_a_file_is_asked_for_one() => siege.Attack(async () =>
    {
        Reply reply = await (await siege.Clerk()).Upload("/intake", "files");
        Assert.Equal(400, reply.Status);
        Assert.Contains("请先选择文件", reply.Text, StringComparison.Ordinal);
    });

    // One host answers with its page, another's platform cuts the request off before the office sees it: either way it is not taken.
    [Fact]
    public Task Two_hundred_megabytes_are_not_taken_and_break_nothing() => siege.Attack(async () =>
    {
        try
        {
            Assert.InRange((await (await siege.Clerk()).Upload("/intake", "files", ("大.docx", new byte[200 << 20]))).Status, 400, 599);
        }
        catch (HttpRequestException cut)
        {
            Assert.IsType<IOException>(cut.InnerException);
        }

        Assert.Equal(200, (await (await siege.Clerk()).Get("/intake")).Status);
    });

    private Task Refused(string name, byte[] file, string reason) => siege.Attack(async () =>
    {
        Reply reply = await (await siege.Clerk()).Upload("/intake", "files", (name, file));
        Assert.Equal(200, reply.Status);
        Assert.Contains("0 件新登记", reply.Text, StringComparison.Ordinal);
        Assert.Contains(reason, reply.Text, StringComparison.Ordinal);
        Assert.InRange(reply.Text.Length, 0, 1_000_000);
        await siege.AssertRejected(file, reason, Math.Min(file.Length, (25 << 20) + 1));
    });
}
