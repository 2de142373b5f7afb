using MimeKit;
using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Tests.Casework;

public sealed class PerformerTests
{
    private static readonly TimeSpan ClaimAndMore = TimeSpan.FromMinutes(6);

    [Fact]
    public async Task A_mail_sent_again_after_a_crash_has_the_same_message_id_and_link()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        NotifyDepartment effect = Pending<NotifyDepartment>(await life.Case());
        Policy policy = (await office.Get<Bureaus>().Current()).Policy;
        (OutgoingMail mail, _) = (await office.Get<MailWriter>().Write(await life.Folded(), policy, effect))!.Value;
        await Crash(life, effect, () => office.Get<MailRoom>().Send(mail, policy, null));
        MimeMessage first = (await office.Kept())[$"{mail.Id}.eml"];
        office.Machine.Advance(ClaimAndMore);
        await life.Work();

        MimeMessage second = Assert.Single(await office.Kept(), kept => kept.Value.TextBody?.Contains("签收或退回", StringComparison.Ordinal) == true).Value;
        Assert.NotEqual(first.Date, second.Date);
        Assert.Equal((first.MessageId, first.TextBody), (second.MessageId, second.TextBody));
    }

    [Fact]
    public async Task A_number_taken_before_a_crash_is_the_one_that_is_given_after_it()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await Signed(life);
        NumberReply effect = Pending<NumberReply>(await life.Case());
        await Crash(life, effect, () => office.Get<Numbers>().Take("reply", effect.Year, $"{life.Id}-reply-1", 1));
        Assert.Equal(2, await office.Get<Numbers>().Take("reply", effect.Year, "another", 1));
        office.Machine.Advance(ClaimAndMore);
        await life.Work();
        Assert.Equal("濮民提〔2022〕1号", (await life.Case()).Reply.Number);
    }

    [Fact]
    public async Task A_letter_made_before_a_crash_is_made_once()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await Signed(life);
        await office.Get<Performer>().Perform(Ref(life, Pending<NumberReply>(await life.Case())));
        Case proposal = await life.Case();
        DocumentHash file = default;
        await Crash(life, Pending<RenderReply>(proposal), async () => file = await office.Get<LetterRoom>().Issue(proposal.Reply, 1));
        office.Machine.Advance(ClaimAndMore);
        await life.Work();
        Assert.Equal(new IssuedLetter(1, file), Assert.Single((await life.Case()).Reply.Letters));
        _ = Assert.Single((await life.Case()).Tasks.OfType<SealTask>());
    }

    [Fact]
    public async Task An_effect_that_somebody_is_at_is_left_alone()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Work();
        await life.Assign();
        NotifyDepartment effect = Pending<NotifyDepartment>(await life.Case());
        await life.Accepted(new ClaimEffect(life.NextId(), effect.Id));
        int mails = (await office.Kept()).Count;
        await office.Get<Performer>().Perform(Ref(life, effect));
        Assert.Equal(mails, (await office.Kept()).Count);
        Assert.Empty((await office.Work.Turn(life.Id)).Due);
    }

    [Fact]
    public async Task An_effect_performed_by_two_at_once_is_settled_once()
    {
        await using TestOffice office = await TestOffice.Open();
        await using TestOffice beside = office.Beside();
        Life life = await office.Receive185();
        await Signed(life);
        EffectRef number = Ref(life, Pending<NumberReply>(await life.Case()));
        await Task.WhenAll(office.Get<Performer>().Perform(number), beside.Get<Performer>().Perform(number));
        _ = Assert.Single((await office.Work.Load(life.Id)).Entries.SelectMany(entry => entry.Events).OfType<ReplyNumbered>());
    }

    [Fact]
    public async Task Twenty_letters_may_be_made_and_sent_at_once()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.By([.. Enumerable.Range(1, 20).Select(n => ($"{"赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"[n - 1]}某某", (string?)$"m{n}@example.com", false))]));
        await life.UntilSealing();
        await life.Seal();
        Turn turn = await office.Work.Turn(life.Id);
        Assert.Equal(22, turn.Due.Count);
        await Task.WhenAll(turn.Due.Select(office.Get<Performer>().Perform));
        Assert.Empty((await life.Case()).Outbox);
        Assert.Equal(20, (await life.Case()).Reply.Deliveries.Length);
    }

    [Fact]
    public async Task A_letter_whose_address_was_taken_away_meanwhile_goes_on_paper_and_the_office_is_told()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        await life.Seal();
        DeliverReply letter = Pending<DeliverReply>(await life.Case());
        await life.Accepted(new ClaimEffect(life.NextId(), letter.Id));
        await life.Accepted(new ChangeAddress(life.NextId(), Life.Clerk, 1, null, "本人来电"));
        office.Machine.Advance(ClaimAndMore);
        await life.Work();
        Assert.Empty((await life.Case()).Outbox);
        Assert.Single((await life.Case()).OpenTasks.OfType<PaperDeliveryTask>());
        Assert.Contains((await office.Kept()).Values, mail => mail.Subject?.StartsWith("【样例】有答复需要纸质送达", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_fault_puts_the_effect_off_and_tells_only_its_kind()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await Signed(life);
        await office.Container("documents").GetBlobClient((await life.Case()).Reply.Signed!.Hash.Value).DeleteAsync();
        await life.Work();
        Pending putOff = Assert.Single((await life.Case()).Outbox);
        Assert.Equal((1, office.Machine.GetUtcNow() + TimeSpan.FromMinutes(1), null), (putOff.Attempts, putOff.NotBefore, putOff.Parked));
        EffectPutOff why = (await office.Work.Load(life.Id)).Entries.SelectMany(entry => entry.Events).OfType<EffectPutOff>().Single();
        Assert.Equal("RequestFailedException", why.Why);
    }

    [Fact]
    public async Task After_the_last_attempt_an_effect_is_parked_and_a_clerk_can_have_it_tried_again()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await Signed(life);
        DocumentHash signed = (await life.Case()).Reply.Signed!.Hash;
        Documents documents = office.Get<Documents>();
        ReadOnlyMemory<byte> content = await documents.Get(signed);
        await office.Container("documents").GetBlobClient(signed.Value).DeleteAsync();
        for (int attempt = 1; attempt <= 8; attempt++)
        {
            await life.Work();
            office.Machine.Advance(TimeSpan.FromHours(25));
        }

        RenderReply letter = Pending<RenderReply>(await life.Case());
        Assert.NotNull((await life.Case()).Outbox.Single(pending => pending.Effect == letter).Parked);
        await documents.Put(content, "application/json");
        await life.Accepted(new RetryEffect(life.NextId(), Life.Clerk, letter.Id));
        await life.Work();
        Assert.Equal(Stage.Sealing, (await life.Case()).Stage);
    }

    private static async Task Signed(Life life)
    {
        await life.Assign();
        await life.Accept();
        await life.Submit(Proposals185.Draft);
        await life.Work();
        while ((await life.Case()).OpenTasks.OfType<ReviewTask>().Any())
        {
            await life.Approve();
        }
    }

    // The claim stands, the deed is done, and its outcome never reaches the journal.
    private static async Task Crash(Life life, Effect effect, Func<Task> deed)
    {
        await life.Accepted(new ClaimEffect(life.NextId(), effect.Id));
        await deed();
    }

    private static T Pending<T>(Case proposal)
        where T : Effect => proposal.Outbox.Select(pending => pending.Effect).OfType<T>().Single();

    private static EffectRef Ref(Life life, Effect effect) => new(life.Id, effect.Id, effect.Step);
}
