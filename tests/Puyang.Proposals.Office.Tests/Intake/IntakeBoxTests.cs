using System.Text;
using Azure.Storage.Blobs;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class IntakeBoxTests
{
    [Fact]
    public async Task A_dropped_file_of_thirty_proposals_leaves_the_box_and_becomes_an_import()
    {
        await using TestOffice office = await TestOffice.Open();
        await Drop(office, "三十件.json", Many.Json(1, 30));
        await office.Get<IntakeBox>().Empty();
        Assert.False(await Blob(office, "三十件.json").ExistsAsync());
        Import begun = Assert.Single(office.Imports.All);
        Assert.Equal((PersonId.System, 30), (begun.By, begun.Count));
        Assert.Equal(30, (await office.Get<ImportTable>().Items(begun.Id)).Count);
    }

    [Fact]
    public async Task Of_several_files_the_one_that_is_named_is_taken()
    {
        await using TestOffice office = await TestOffice.Open();
        await Drop(office, "2022/甲 100%.json", Many.Json(1, 1));
        await Drop(office, "乙.json", Many.Json(2, 1));
        await office.Get<IntakeBox>().Take("2022/甲 100%.json");
        Assert.Equal("x5e02-8-6-1-1", Assert.Single(await office.Get<CaseTable>().All()).Id.Value);
        Assert.True(await Blob(office, "乙.json").ExistsAsync());
    }

    [Theory]
    [InlineData("没有.json")]
    [InlineData("2022/没有 100%.json")]
    [InlineData("a\uFFFD\uFFFDb.json")]
    public async Task A_file_that_is_gone_is_nothing_to_do(string name)
    {
        await using TestOffice office = await TestOffice.Open();
        await office.Get<IntakeBox>().Take(name);
        await office.Get<IntakeBox>().GiveUp(name);
        Assert.Empty(await office.Get<IntakeDesk>().Rejections());
        Assert.Empty(await office.Get<CaseTable>().All());
    }

    [Theory]
    [InlineData("../{0}/x5e02-8-6-185-1.jsonl")]
    [InlineData("..\\{0}\\x5e02-8-6-185-1.jsonl")]
    [InlineData("a/../../{0}/x5e02-8-6-185-1.jsonl")]
    [InlineData("//提案.json")]
    [InlineData("./提案.json")]
    public async Task A_name_that_leads_elsewhere_is_refused_and_nothing_is_read_or_removed(string path)
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        string name = string.Format(null, path, office.Container("journal").Name);
        await office.Get<IntakeBox>().Take(name);
        await office.Get<IntakeBox>().Take(name);
        await office.Get<IntakeBox>().GiveUp(name);
        RejectedFile rejected = Assert.Single(await office.Get<IntakeDesk>().Rejections());
        Assert.False(rejected.IsKept);
        Assert.StartsWith("文件名是无法读取的路径", Assert.Single(rejected.Reasons), StringComparison.Ordinal);
        _ = Assert.Single((await life.Folded()).Entries);
    }

    [Fact]
    public async Task A_file_that_is_given_up_is_kept_with_the_reason_told_and_removed()
    {
        await using TestOffice office = await TestOffice.Open();
        await Drop(office, "提案.json", Proposals185.Alone);
        await office.Get<IntakeBox>().GiveUp("提案.json");
        Assert.False(await Blob(office, "提案.json").ExistsAsync());
        RejectedFile rejected = Assert.Single(await office.Get<IntakeDesk>().Rejections());
        Assert.Equal(("提案.json", true, true), (rejected.FileName, rejected.IsKept, rejected.IsTold));
        Assert.StartsWith("系统多次尝试登记这个文件都没有成功", Assert.Single(rejected.Reasons), StringComparison.Ordinal);
        BlobClient kept = office.Container("intake-rejected").GetBlobClient($"{rejected.Hash}/content");
        Assert.Equal(Proposals185.Alone, (await kept.DownloadContentAsync()).Value.Content.ToString());
        Assert.Equal("文件未能登记：提案.json", Assert.Single((await office.Kept()).Values).Subject);
        Assert.Empty(await office.Get<CaseTable>().All());
    }

    [Theory]
    [InlineData("提案.json", "{ \"subject\": \"机密★一年\" }")]
    [InlineData("机密.docx", "PK, but no more")]
    public async Task Of_a_classified_file_that_is_given_up_no_content_is_kept(string name, string content)
    {
        await using TestOffice office = await TestOffice.Open();
        await Drop(office, name, content);
        await office.Get<IntakeBox>().GiveUp(name);
        Assert.False(await Blob(office, name).ExistsAsync());
        RejectedFile rejected = Assert.Single(await office.Get<IntakeDesk>().Rejections());
        Assert.False(rejected.IsKept);
        Assert.Equal(Hashes.Of(Encoding.UTF8.GetBytes(content)), rejected.Hash);
        Assert.False(await office.Container("intake-rejected").GetBlobClient($"{rejected.Hash}/content").ExistsAsync());
        Assert.False(await office.Container("documents").GetBlobClient(rejected.Hash.Value).ExistsAsync());
    }

    [Fact]
    public async Task A_newer_file_under_the_same_name_is_not_removed_with_the_older()
    {
        Spoiler spoiler = new();
        await using TestOffice office = await TestOffice.Open(spoiler: spoiler);
        await Drop(office, "提案.json", Many.Json(1, 1));
        spoiler.Before = async request =>
        {
            if (request.Method == Azure.Core.RequestMethod.Delete)
            {
                spoiler.Before = _ => Task.CompletedTask;
                await Drop(office, "提案.json", Many.Json(2, 1));
            }
        };
        await office.Get<IntakeBox>().Empty();
        Assert.True(await Blob(office, "提案.json").ExistsAsync());
        await office.Get<IntakeBox>().Empty();
        Assert.Equal(2, (await office.Get<CaseTable>().All()).Count);
    }

    private static BlobClient Blob(TestOffice office, string name) => office.Container("intake").GetBlobClient(name);

    private static Task Drop(TestOffice office, string name, string content) => Blob(office, name).UploadAsync(BinaryData.FromString(content), overwrite: true);
}
