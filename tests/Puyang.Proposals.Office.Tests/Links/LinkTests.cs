using Puyang.Proposals.Assignment;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Tests.Links;

public sealed class LinkTests
{
    private static readonly CaseId Id = new("t-8-6-185-1");
    private static readonly Link Issued = new(new TaskId("t2"), new PersonId("a"), 1, 1, "key", TestOffice.Morning);
    private static readonly LinkKey Key = new([.. Enumerable.Repeat((byte)7, 32)]);

    public static TheoryData<string> Differences => ["case", "task", "person", "round", "serial", "key"];

    [Fact]
    public void A_token_can_be_made_again_from_the_fields_of_its_event() => Assert.Equal(
        Key.Token(Id, Issued), new LinkKey([.. Key.Secret]).Token(Id, Issued with { Expires = TestOffice.Morning.AddDays(9), IsWithdrawn = true, Key = "" }));

    [Theory]
    [MemberData(nameof(Differences))]
    public void Another_value_of_any_field_gives_another_token(string field) => Assert.NotEqual(Key.Token(Id, Issued), field switch
    {
        "case" => Key.Token(new CaseId("t-8-6-185-2"), Issued),
        "task" => Key.Token(Id, Issued with { Task = new TaskId("t3") }),
        "person" => Key.Token(Id, Issued with { Person = new PersonId("b") }),
        "round" => Key.Token(Id, Issued with { Round = 2 }),
        "serial" => Key.Token(Id, Issued with { Serial = 2 }),
        _ => new LinkKey([.. Enumerable.Repeat((byte)8, 32)]).Token(Id, Issued),
    });

    [Fact]
    public void Fields_do_not_run_into_each_other() => Assert.NotEqual(
        Key.Token(Id, Issued with { Round = 1, Serial = 11 }), Key.Token(Id, Issued with { Round = 11, Serial = 1 }));

    [Fact]
    public void A_token_fits_an_address_as_it_is() => Assert.Matches("^[A-Za-z0-9_-]{43}$", Key.Token(Id, Issued));

    [Fact]
    public void The_name_of_a_key_tells_nothing_of_it()
    {
        Assert.Matches("^[0-9a-f]{12}$", Key.Id);
        Assert.NotEqual(Key.Id, new LinkKey([.. Enumerable.Repeat((byte)8, 32)]).Id);
    }

    [Fact]
    public async Task A_token_opens_the_link_it_was_made_for()
    {
        Storage storage = TestStorage.Make();
        LinkTable links = new(storage.Table("links"));
        string token = Key.Token(Id, Issued);
        await links.Put(Id, Issued, token);
        await links.Put(Id, Issued, token);
        Assert.Equal((Id, Issued.Task, 1), await links.Find(token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("../../etc/passwd")]
    [InlineData("x' or PartitionKey ne '")]
    public async Task A_token_that_nobody_was_given_opens_nothing(string token) =>
        Assert.Null(await new LinkTable(TestStorage.Make().Table("links")).Find(token));

    [Fact]
    public async Task A_token_that_is_too_long_is_not_even_looked_up() =>
        Assert.Null(await new LinkTable(TestStorage.Make().Table("links")).Find(new string('a', 101)));

    [Fact]
    public async Task The_row_of_a_link_stands_before_its_mail_is_sent()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        Case proposal = await life.Case();
        NotifyDepartment effect = proposal.Outbox.Select(pending => pending.Effect).OfType<NotifyDepartment>().Single();
        (OutgoingMail mail, string? token) = (await office.Get<MailWriter>().Write(
            await life.Folded(), (await office.Get<Bureaus>().Current()).Policy, effect))!.Value;
        Assert.DoesNotContain($"{mail.Id}.eml", (await office.Kept()).Keys);
        Assert.Equal((life.Id, effect.Task, 1), await office.Get<LinkTable>().Find(token!));
    }

    [Fact]
    public async Task No_token_stands_in_a_journal()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Work();
        string journal = (await office.Container("journal").GetBlobClient($"{life.Id}.jsonl").DownloadContentAsync()).Value.Content.ToString();
        Link link = Assert.Single((await life.Case()).Links);
        Assert.Contains($"\"key\":\"{office.Ground.LinkKey.Id}\"", journal, StringComparison.Ordinal);
        Assert.DoesNotContain(office.Ground.LinkKey.Token(life.Id, link), journal, StringComparison.Ordinal);
    }
}
