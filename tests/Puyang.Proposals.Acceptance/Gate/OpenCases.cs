namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Two cases with links in people's mailboxes: 971 is being drafted, 972 waits to be accepted.</summary>
public sealed class OpenCases : IAsyncLifetime
{
    public const string Drafting = "/cases/x5e02-8-6-971-1";
    public const string Accepting = "/cases/x5e02-8-6-972-1";

    /// <summary>What must stay as it is.</summary>
    public Siege Siege { get; } = new();

    /// <summary>The officer's link to the draft of 971.</summary>
    public string DraftLink { get; private set; } = "";

    /// <summary>The officer's link to the finished acceptance of 971.</summary>
    public string DoneLink { get; private set; } = "";

    /// <summary>The officer's link to the acceptance of 972.</summary>
    public string AcceptLink { get; private set; } = "";

    /// <summary>Every link there is.</summary>
    public IReadOnlyList<string> Links => [DraftLink, DoneLink, AcceptLink];

    public async Task InitializeAsync()
    {
        await Siege.InitializeAsync();
        World world = Siege.World;
        await world.SetClock("2026-06-02T09:00:00+08:00");
        if ((await world.Walker.Look(Drafting)).Status == 404)
        {
            await world.Errands.BringToDrafting("971", "2026-06-01", ("贾明", "jia971@example.com"));
            await world.Errands.Register(Sample.Proposal("972", "2026-06-01", ("贾明", "jia972@example.com")));
            await world.Errands.Assign("972");
        }

        DoneLink = (await world.Mails.Find(Acts.Officer, "请签收提案", "第971号")).Link;
        AcceptLink = (await world.Mails.Find(Acts.Officer, "请签收提案", "第972号")).Link;
        DraftLink = (await world.Mails.Find(Acts.Officer, "请起草提案答复", "第971号")).Link;
    }

    public Task DisposeAsync() => Siege.DisposeAsync();
}
