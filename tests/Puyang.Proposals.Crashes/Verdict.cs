using Azure.Data.Tables;
using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Walk;

namespace Puyang.Proposals.Crashes;

/// <summary>What a walk left behind, as far as it must be the same every time.</summary>
/// <param name="Acts">What people did, in order.</param>
/// <param name="Facts">How often each fact is in the journal, but for the attempts at effects.</param>
/// <param name="Mails">Every mail, each once.</param>
/// <param name="Paragraphs">The letter's text.</param>
internal sealed record Traces(IReadOnlyList<string> Acts, IReadOnlyList<string> Facts, IReadOnlyList<Letter> Mails, IReadOnlyList<string> Paragraphs);

/// <summary>Judges a finished walk: nothing lost, nothing twice, everything in order.</summary>
internal static class Verdict
{
    /// <summary>How it is said that an act was lost, or stands twice.</summary>
    public const string Lost = "Seen accepted, but not in the journal once";

    private static readonly string[] Attempts = [nameof(EffectClaimed), nameof(EffectPutOff)];

    /// <summary>Checks what must hold after every walk, and gives what must be the same after every walk.</summary>
    public static async Task<Traces> Of(World world)
    {
        world.CalmDown();
        await world.OnEvery(machine => machine.Rounds());
        await world.Settle();
        FoldedCase folded = await world.Journal.Load(Walk185.Id);
        Documents documents = new(world.Corner.Sight.Container("documents"));
        await VerifyIsClean(world);
        EveryActIsThereOnce(world.Ledger, folded);
        EveryEffectIsSettledOnce(folded);
        await TheNumberIsUsedOnce(world, folded.Case);
        RepeatedMailsAreTheSame(world.Calls);
        await WhatIsDerivedIsRight(world, folded);
        return new Traces(
            [.. folded.Entries.Where(entry => entry.By != PersonId.System).Select(entry => $"{entry.By} {entry.Act}")],
            [.. folded.Entries.SelectMany(entry => entry.Events).Select(fact => fact.GetType().Name).Where(name => !Attempts.Contains(name)).Order()],
            [.. (await world.Mails.All()).Select(Letter.Of).OrderBy(mail => mail.To).ThenBy(mail => mail.Subject).ThenBy(mail => mail.Text)],
            SentLetter.Paragraphs((await documents.Get(folded.Case.Reply.Letters.Single().File)).ToArray()));
    }

    /// <summary>The product's own check of journals, documents, letters and numbers, with all it compares them with.</summary>
    private static async Task VerifyIsClean(World world)
    {
        Machine machine = await world.Live();
        Assert.Empty((await machine.Get<Verifier>().Run([], [])).Findings);
    }

    private static void EveryActIsThereOnce(IReadOnlyList<SeenAccepted> ledger, FoldedCase folded)
    {
        string[] lost = [.. ledger.Where(seen => folded.Entries.Count(entry => entry.Id.Value.StartsWith(seen.Message, StringComparison.Ordinal)) != 1)
            .Select(seen => seen.Act)];
        Assert.True(lost.Length == 0, $"{Lost}: {string.Join(", ", lost)}");
    }

    private static void EveryEffectIsSettledOnce(FoldedCase folded)
    {
        Assert.Empty(folded.Case.Outbox);
        Assert.Equal(
            folded.Entries.SelectMany(entry => entry.Effects).Select(effect => effect.Id.Value).Order(),
            folded.Entries.SelectMany(entry => entry.Events).OfType<EffectSettled>().Select(settled => settled.Effect.Value).Order());
    }

    private static async Task TheNumberIsUsedOnce(World world, Case proposal)
    {
        Assert.Equal("濮民提〔2022〕1号", proposal.Reply.Number);
        TableClient table = world.Corner.Sight.Table("numbers");
        List<string> rows = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>())
        {
            rows.Add($"{row.RowKey}={row.GetInt32("Value")}");
        }

        Assert.Equal(["counter=1", $"doc-{proposal.Id}-reply-1=1"], rows.Order(StringComparer.Ordinal));
        Assert.Equal(2, await new Numbers(table).Take("reply", 2022, "another", 1));
    }

    private static void RepeatedMailsAreTheSame(Calls calls)
    {
        Assert.All(calls.Mails.Values, copies => Assert.Single(copies.Distinct()));
        MailCopy[] mails = [.. calls.Mails.Values.Select(copies => copies.First())];
        Assert.Equal(mails.Length, mails.Select(mail => mail.MessageId).Distinct().Count());
    }

    private static async Task WhatIsDerivedIsRight(World world, FoldedCase folded)
    {
        Machine machine = await world.Live();
        CaseRow row = Assert.Single(await new CaseTable(world.Corner.Sight.Table("cases")).All());
        Assert.Equal((folded.Length, folded.Head, Stage.Closed), (row.Length, row.Head, row.Stage));
        LinkTable links = new(world.Corner.Sight.Table("links"));
        foreach (Link link in folded.Case.Links)
        {
            Assert.Equal((Walk185.Id, link.Task, link.Serial), await links.Find(machine.Get<LinkKey>().Token(Walk185.Id, link)));
        }
    }
}

/// <summary>What a mail says, without what differs from walk to walk.</summary>
internal sealed record Letter(string To, string Subject, string Text, string Attachments)
{
    public static Letter Of(KeptMail mail) => new(mail.To, mail.Subject, mail.TextWithoutLink, string.Join(", ", mail.Attachments.Keys));
}
