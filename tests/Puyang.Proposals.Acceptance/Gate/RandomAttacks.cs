using Puyang.Proposals.Tests;
using Xunit.Sdk;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Attacks made by chance: hostile files, forms, addresses and links, changed here and there.</summary>
[Trait(Seeds.Kind, Seeds.Attacks)]
public sealed class RandomAttacks(OpenCases cases) : IClassFixture<OpenCases>
{
    private const int OfEachSeed = 40;
    private readonly Siege siege = cases.Siege;

    [Fact]
    public async Task Whatever_is_made_up_changes_no_case_and_breaks_nothing()
    {
        foreach (int seed in Seeds.Of(Seeds.Attacks))
        {
            for (int attack = 0; attack < OfEachSeed; attack++)
            {
                Malice malice = new(seed, attack);
                (string what, Func<Task> act) = Made(malice);
                try
                {
                    await siege.Attack(act);
                }
                catch (Exception wrong)
                {
                    throw new XunitException($"{Seeds.Replay(Seeds.Attacks, seed)}\nattack {attack}, {what}, {malice}\n{wrong}");
                }
            }
        }
    }

    private (string What, Func<Task> Act) Made(Malice malice) => malice.Below(8) switch
    {
        0 or 1 => ("a JSON file", () => Upload($"{malice.Word()}.json", malice.Json())),
        2 => ("a Word file", () => Upload($"{malice.Word()}.docx", malice.Spoilt(malice.Document()))),
        3 => ("an address", () => Address(malice.Address())),
        4 => ("a form of the office", () => Form(malice)),
        5 => ("a link", () => Link("/l/" + malice.Spoilt(cases.DraftLink[(cases.DraftLink.LastIndexOf('/') + 1)..]))),
        6 => ("a token", () => Token(malice)),
        _ => ("a request", () => Request(malice)),
    };

    private async Task Upload(string name, byte[] content)
    {
        Reply reply = await (await siege.Clerk()).Upload("/intake", "files", (name.Replace('"', '\''), content));
        Answered(reply.Status, reply.Text);
        Assert.True(reply.Status != 200 || reply.Text.Contains("0 件新登记", StringComparison.Ordinal), reply.Text);
    }

    private async Task Address(string address)
    {
        (int status, string text) = await Wire.Get(siege.World, address, (await siege.Clerk()).Cookies("/"));
        Answered(status, text);
    }

    // Its task is none, its addressee is nobody: no such act can be meant.
    private async Task Form(Malice malice)
    {
        Reply reply = await (await siege.Clerk()).Submit(
            OpenCases.Drafting,
            OpenCases.Drafting,
            [
                ("act", malice.Act()), ("task", "t9" + malice.Word()), ("addressee", "9" + malice.Word()),
                (malice.Word(), malice.Word()),
                .. new[] { "effect", "reason", "email", "department", "on", "confirm" }.Select(name => (name, malice.Word())),
            ]);
        Answered(reply.Status, reply.Text);
        Assert.True(reply.Status is 400 or 409 or 413, $"{reply.Status}: {reply.Text}");
    }

    private async Task Link(string link)
    {
        using Caller stranger = new(siege.World.Site);
        Reply reply = await stranger.Get(link);
        Answered(reply.Status, reply.Text);
        Assert.True(reply.Status is 400 or 404 && reply.Header("Set-Cookie").Length == 0, $"{reply.Status}");
    }

    private async Task Token(Malice malice)
    {
        Caller clerk = await siege.Clerk();
        Reply reply = await clerk.Post("/intake", malice.Spoilt(await clerk.Token("/intake")), ("comment", malice.Word()));
        Answered(reply.Status, reply.Text);
        Assert.True(reply.Status is 400 or 403 or 415, $"{reply.Status}: {reply.Text}");
    }

    private async Task Request(Malice malice)
    {
        string answer = await Wire.Send(siege.World, malice.Request());
        Assert.True(Wire.Status(answer) is 0 or < 500 or 501 or 505, answer);
    }

    private static void Answered(int status, string text)
    {
        Assert.True(status is >= 200 and < 500, $"{status}: {text}");
        Assert.InRange(text.Length, 0, 1_000_000);
        Assert.DoesNotContain("   at Puyang", text, StringComparison.Ordinal);
    }
}
