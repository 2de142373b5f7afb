using Azure.Storage.Blobs;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>Documents, letters and numbers that are not what the journals say.</summary>
public sealed class VerifyDocumentTests(DeliveredCase delivered) : IClassFixture<DeliveredCase>
{
    [Theory]
    [InlineData("body", "提案正文")]
    [InlineData("source", "来文")]
    [InlineData("document", "答复稿")]
    [InlineData("hash", "签发内容")]
    [InlineData("template", "答复函模板")]
    [InlineData("policy", "办件规则（office.json）")]
    [InlineData("file", "答复函")]
    public async Task A_missing_and_a_changed_document_are_named(string property, string what)
    {
        (TestOffice office, Life life) = (delivered.Office, delivered.Life);
        (int line, DocumentHash document) = Named(await office.Lines(life.Id), property);
        BlobClient blob = office.Container("documents").GetBlobClient(document.Value);
        BinaryData sound = (await blob.DownloadContentAsync()).Value.Content;
        await office.Replace(document, "别的内容");
        Assert.Contains(await office.Findings(), finding =>
            finding.StartsWith($"提案 {life.Id} 第 {line} 行：{what} {document.Value[..12]}…", StringComparison.Ordinal)
            && finding.Contains($"被换过或改过：现在的内容的 SHA-256 是 ", StringComparison.Ordinal)
            && finding.EndsWith("请从备份恢复这份文件。", StringComparison.Ordinal));

        await office.Replace(document, null);
        Assert.Contains(await office.Findings(life.Id), finding =>
            finding.StartsWith($"提案 {life.Id} 第 {line} 行：{what} {document.Value[..12]}…", StringComparison.Ordinal)
            && finding.EndsWith("不在 documents 里。请从备份恢复这份文件。", StringComparison.Ordinal));

        await blob.UploadAsync(sound);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task Two_documents_that_changed_places_are_both_named()
    {
        await using TestOffice office = await TestOffice.Open(edit: TestOffice.OneEach);
        Life life = await office.Receive(Proposals185.OfThree);
        await life.UntilSealing();
        IssuedLetter[] letters = [.. (await life.Case()).Reply.Letters];
        BinaryData first = (await office.Container("documents").GetBlobClient(letters[0].File.Value).DownloadContentAsync()).Value.Content;
        BinaryData second = (await office.Container("documents").GetBlobClient(letters[1].File.Value).DownloadContentAsync()).Value.Content;
        await office.Container("documents").GetBlobClient(letters[0].File.Value).UploadAsync(second, overwrite: true);
        await office.Container("documents").GetBlobClient(letters[1].File.Value).UploadAsync(first, overwrite: true);
        string[] findings = await office.Findings();
        Assert.Equal(2, findings.Length);
        Assert.Contains(findings, finding => finding.Contains($"{letters[0].File.Value[..12]}…被换过或改过：现在的内容的 SHA-256 是 {letters[1].File.Value[..12]}", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains($"{letters[1].File.Value[..12]}…被换过或改过：现在的内容的 SHA-256 是 {letters[0].File.Value[..12]}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_put_in_the_issued_ones_place_in_document_and_chain_does_not_come_out_again()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        string[] lines = await office.Lines(life.Id);
        DocumentHash forged = await office.Get<Documents>().Put("另一封信"u8.ToArray(), "text/plain");
        string issued = (await life.Letter()).Value;
        await office.Rewrite(life.Id, lines.Select(line => line.Replace(issued, forged.Value, StringComparison.Ordinal)).Rechained());
        Assert.Contains(await office.Findings(), finding => finding.StartsWith(
            $"提案 {life.Id} 第 {lines.LineOf("LetterIssued")} 行：第 1 轮致第 1 提案人的答复函按签发内容重做后与签发的文件不同：应为 {forged.Value[..12]}…，重做得 {issued[..12]}…",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_that_says_another_date_than_was_signed_is_named()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        string[] lines = await office.Lines(life.Id);
        int issued = lines.LineOf("LetterIssued");
        lines[issued - 1] = lines[issued - 1].Replace("\"date\":\"2022-04-01\"", "\"date\":\"2022-03-31\"", StringComparison.Ordinal);
        await office.Rewrite(life.Id, lines.Rechained());
        string[] findings = await office.Findings();
        Assert.Contains(findings, finding => finding.StartsWith($"提案 {life.Id} 第 {issued} 行：第 1 轮致第 1 提案人的答复函与前面各行的签发、编号不一致", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith($"提案 {life.Id} 第 {issued} 行：第 1 轮致第 1 提案人的答复函按签发内容重做后与签发的文件不同", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_whose_signed_content_is_gone_cannot_be_made_again_and_that_is_said()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        await office.Replace((await life.Case()).Reply.Signed!.Hash, null);
        Assert.Contains(await office.Findings(), finding => finding.Contains("第 1 轮致第 1 提案人的答复函无法重做：签发内容、模板或规则缺失", StringComparison.Ordinal));
    }

    private static (int Line, DocumentHash Document) Named(string[] lines, string property)
    {
        int line = lines.LineOf($"\"{property}\":\"");
        int start = lines[line - 1].IndexOf($"\"{property}\":\"", StringComparison.Ordinal) + property.Length + 4;
        return (line, new DocumentHash(lines[line - 1][start..(start + 64)]));
    }
}
