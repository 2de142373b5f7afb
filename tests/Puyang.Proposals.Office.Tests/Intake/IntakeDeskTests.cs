using System.Text;
using System.Text.RegularExpressions;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class IntakeDeskTests
{
    [Fact]
    public async Task The_same_file_again_is_known_and_changes_nothing()
    {
        await using TestOffice office = await TestOffice.Open();
        Assert.Equal(IntakeOutcome.Registered, await Take(office, Proposals185.Alone, PersonId.System));
        Assert.Equal(IntakeOutcome.Known, await Take(office, Proposals185.Alone, PersonId.System));
        Assert.Empty(await office.Get<IntakeDesk>().Rejections());
    }

    [Fact]
    public async Task A_file_that_was_dropped_and_is_then_uploaded_is_known()
    {
        await using TestOffice office = await TestOffice.Open();
        await Take(office, Proposals185.Alone, PersonId.System);
        Assert.Equal(IntakeOutcome.Known, await Take(office, Proposals185.Alone, Life.Clerk));
    }

    [Fact]
    public async Task Other_content_under_the_same_number_is_a_conflict_and_leaves_the_case_alone()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        string other = Proposals185.Alone.Replace("加强和完善社区建设", "另一案由", StringComparison.Ordinal);
        Assert.Equal(IntakeOutcome.Conflict, await Take(office, other, PersonId.System));
        long length = (await office.Work.Load(life.Id)).Length;
        Assert.Equal(IntakeOutcome.Conflict, await Take(office, other, PersonId.System));
        Assert.Equal(length, (await office.Work.Load(life.Id)).Length);
        Assert.Equal("加强和完善社区建设", (await life.Case()).Proposal!.Subject);
    }

    [Fact]
    public async Task What_was_given_back_and_comes_again_is_a_new_handover_linked_to_the_old_one()
    {
        await using TestOffice office = await TestOffice.Open();
        Life first = await Returned(office);
        string again = HandedOver("2022-04-20");
        IntakeResult second = await Taken(office, again);
        Assert.Equal((IntakeOutcome.Registered, $"{first.Id.Value[..^1]}2"), (second.Outcome, second.Case!.Value.Value));
        Case folded = (await office.Work.Load(second.Case.Value)).Case;
        Assert.Equal((first.Id, Stage.Assigning, new DateOnly(2022, 7, 20)), (folded.Proposal!.Previous, folded.Stage, folded.Reply.Due.Due));
        Assert.Equal(CaseOutcome.Returned, (await first.Case()).Outcome);

        // Whatever has been read is known, whichever handover it was.
        Assert.Equal((IntakeOutcome.Known, second.Case), Of(await Taken(office, again)));
        Assert.Equal((IntakeOutcome.Known, first.Id), Of(await Taken(office, Proposals185.Alone)));
        Assert.Equal((IntakeOutcome.Conflict, second.Case), Of(await Taken(office, HandedOver("2022-05-05"))));

        static (IntakeOutcome, CaseId?) Of(IntakeResult result) => (result.Outcome, result.Case);
    }

    [Fact]
    public async Task Other_content_of_the_same_handover_is_no_new_one()
    {
        await using TestOffice office = await TestOffice.Open();
        Life first = await Returned(office);
        IntakeResult other = await Taken(office, Proposals185.Alone.Replace("加强和完善社区建设", "另一案由", StringComparison.Ordinal));
        Assert.Equal((IntakeOutcome.Conflict, first.Id), (other.Outcome, other.Case!.Value));
        Assert.Contains("交办日期应晚于上一次（2022年4月1日）", other.Problem, StringComparison.Ordinal);
        _ = Assert.Single((await first.Case()).Conflicts);
    }

    [Fact]
    public async Task What_a_release_registered_that_read_no_contacts_is_known_when_it_comes_again()
    {
        await using TestOffice office = await TestOffice.Open();
        string plain = Regex.Replace(Proposals185.Alone, "\"remark\": \"[^\"]*\"", "\"remark\": \"样例\"");
        await Taken(office, plain);
        IntakeResult again = await Taken(office, plain.Replace("\"name\":", "\"phone\": \"13900000001\", \"name\":", StringComparison.Ordinal));
        Assert.Equal((IntakeOutcome.Known, true), (again.Outcome, again.Problem!.Contains("这次也没有并入", StringComparison.Ordinal)));
        Assert.Empty((await office.Work.Load(again.Case!.Value)).Case.Conflicts);
    }

    [Fact]
    public async Task Another_telephone_than_the_registered_one_is_other_content()
    {
        await using TestOffice office = await TestOffice.Open();
        Assert.Equal(IntakeOutcome.Registered, (await Taken(office, WithPhone)).Outcome);
        Assert.Equal(IntakeOutcome.Known, (await Taken(office, WithPhone)).Outcome);
        Assert.Equal(IntakeOutcome.Conflict, (await Taken(office, WithPhone.Replace("13900000001", "13900000002", StringComparison.Ordinal))).Outcome);
    }

    private static string WithPhone => Proposals185.Alone.Replace("\"name\":", "\"phone\": \"13900000001\", \"name\":", StringComparison.Ordinal);

    private static string HandedOver(string day) => Proposals185.Alone.Replace("2022-04-01", day, StringComparison.Ordinal);

    private static async Task<Life> Returned(TestOffice office)
    {
        Life life = await office.Receive185();
        await life.Accepted(new Authority.RequestReturn(life.NextId(), Life.Clerk, "不属于我局职责。", "市住房和城乡建设局"));
        Authority.AuthorityTask request = await life.Open<Authority.AuthorityTask>();
        await life.Accepted(new Authority.AnswerRequest(life.NextId(), request.Holder, request.Id, true, "", null));
        return life;
    }

    private static async Task<IntakeResult> Taken(TestOffice office, string json) =>
        Assert.Single((await office.Get<IntakeDesk>().Take("提案.json", Encoding.UTF8.GetBytes(json), PersonId.System)).Results);

    [Fact]
    public async Task A_rejected_file_that_comes_again_is_kept_once_and_told_by_the_same_mail()
    {
        await using TestOffice office = await TestOffice.Open();
        byte[] content = Encoding.UTF8.GetBytes("{}");
        IntakeReport first = await office.Get<IntakeDesk>().Take("坏.json", content, PersonId.System);
        await office.Get<IntakeDesk>().Take("坏.json", content, PersonId.System);
        Assert.NotEmpty(first.Problems);
        RejectedFile rejected = Assert.Single(await office.Get<IntakeDesk>().Rejections());
        Assert.Equal(("坏.json", true, Hashes.Of(content)), (rejected.FileName, rejected.IsKept, rejected.Hash));
        Assert.Equal("文件未能登记：坏.json", Assert.Single((await office.Kept()).Values).Subject);
        Assert.True(await office.Container("intake-rejected").GetBlobClient($"{rejected.Hash}/content").ExistsAsync());
    }

    [Fact]
    public async Task Of_a_classified_file_only_name_hash_and_sender_stay()
    {
        await using TestOffice office = await TestOffice.Open();
        byte[] content = Encoding.UTF8.GetBytes(Proposals185.Alone.Replace("加强和完善社区建设", "机密★", StringComparison.Ordinal));
        await office.Get<IntakeDesk>().Take("机密.json", content, PersonId.System);
        RejectedFile rejected = Assert.Single(await office.Get<IntakeDesk>().Rejections());
        Assert.False(rejected.IsKept);
        Assert.False(await office.Container("intake-rejected").GetBlobClient($"{rejected.Hash}/content").ExistsAsync());
        Assert.False(await office.Container("documents").GetBlobClient(rejected.Hash.Value).ExistsAsync());
    }

    [Fact]
    public async Task What_is_dropped_is_taken_in_and_removed()
    {
        await using TestOffice office = await TestOffice.Open();
        await Drop(office, "a.json", Proposals185.Alone);
        await Drop(office, "b.json", "{}");
        await office.Get<IntakeBox>().Empty();
        Assert.Empty(await Dropped(office));
        _ = Assert.Single(await office.Get<CaseTable>().All());
        _ = Assert.Single(await office.Get<IntakeDesk>().Rejections());
    }

    [Fact]
    public async Task Two_who_empty_the_box_at_once_register_each_file_once()
    {
        await using TestOffice office = await TestOffice.Open();
        await using TestOffice beside = office.Beside();
        for (int number = 1; number <= 5; number++)
        {
            await Drop(office, $"{number}.json", Proposals185.Alone.Replace("\"185\"", $"\"{number}\"", StringComparison.Ordinal));
        }

        await Task.WhenAll(office.Get<IntakeBox>().Empty(), beside.Get<IntakeBox>().Empty());
        Assert.Empty(await Dropped(office));
        Assert.Equal(5, (await office.Get<CaseTable>().All()).Count);
        Assert.Empty(await office.Get<IntakeDesk>().Rejections());
    }

    [Fact]
    public async Task A_rejection_that_cannot_be_mailed_holds_nothing_up_and_is_told_later()
    {
        await using TestOffice office = await TestOffice.Open(new SmtpSettings("127.0.0.1", 1, null, null, "a@example.com", "none"));
        await Drop(office, "a.json", "{}");
        await Drop(office, "b.json", Proposals185.Alone);
        await office.Get<IntakeBox>().Empty();
        Assert.Empty(await Dropped(office));
        _ = Assert.Single(await office.Get<CaseTable>().All());
        Assert.False(Assert.Single(await office.Get<IntakeDesk>().Rejections()).IsTold);
        await Assert.ThrowsAsync<MailRefusedException>(office.Get<IntakeDesk>().TellOffice);
    }

    [Fact]
    public async Task A_rejection_is_told_once_and_leaves_the_list_when_a_clerk_has_dealt_with_it()
    {
        await using TestOffice office = await TestOffice.Open();
        await office.Get<IntakeDesk>().Take("坏.json", "{}"u8.ToArray(), PersonId.System);
        await office.Get<IntakeDesk>().TellOffice();
        RejectedFile told = Assert.Single(await office.Get<IntakeDesk>().Rejections());
        Assert.True(told.IsTold);
        await office.Get<IntakeDesk>().Done([told.Hash.Value]);
        Assert.True(Assert.Single(await office.Get<IntakeDesk>().Rejections()).IsDone);
    }

    [Fact]
    public async Task A_store_that_is_missing_is_not_taken_for_a_file_that_is_gone()
    {
        await using TestOffice office = await TestOffice.Open();
        await Drop(office, "a.json", "{}");
        await office.Container("intake-rejected").DeleteAsync();
        await Assert.ThrowsAsync<AggregateException>(office.Get<IntakeBox>().Empty);
        Assert.Equal(["a.json"], await Dropped(office));
    }

    private static async Task<IntakeOutcome> Take(TestOffice office, string json, PersonId by) =>
        Assert.Single((await office.Get<IntakeDesk>().Take("提案.json", Encoding.UTF8.GetBytes(json), by)).Results).Outcome;

    private static Task Drop(TestOffice office, string name, string content) =>
        office.Container("intake").GetBlobClient(name).UploadAsync(BinaryData.FromString(content));

    private static async Task<IReadOnlyList<string>> Dropped(TestOffice office)
    {
        List<string> names = [];
        await foreach (var item in office.Container("intake").GetBlobsAsync())
        {
            names.Add(item.Name);
        }

        return names;
    }
}
