using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Tests;
using MadeCase = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Casework;

public sealed class LossWordsTests
{
    // Whoever clicks a link whose record was lost is told that it does not work, and gets another.
    private static readonly string[] Unsaid = [nameof(RenewLink)];

    [Fact]
    public void Whatever_somebody_did_is_told_by_its_name_when_it_is_lost()
    {
        HashSet<string> met = [];
        HashSet<string> untold = [];
        foreach ((string _, Func<MadeCase> make) in Officials.Situations)
        {
            MadeCase life = make();
            foreach ((Message message, Decision decision) in Officials.Roles.SelectMany(role => Officials.Acts.Select(act => act.Make(life, role)))
                .Where(message => message.By != PersonId.System).Select(message => (message, life.Decide(message))))
            {
                if (decision.Events.Count > 0)
                {
                    met.Add(message.GetType().Name);
                    untold.UnionWith(Told(decision).Contains("系统记录", StringComparison.Ordinal) ? [message.GetType().Name] : []);
                }
            }
        }

        Assert.Equal(Unsaid, untold);
        Assert.True(met.Count > 30, $"Only {met.Count} acts were tried.");
    }

    private static string Told(Decision decision) => LossWords.Of(
        new Loss(new CaseId("x5e02-8-6-185-1"), [new BookedLine(null, 1, "", TestOffice.Morning, [.. decision.Events.Select(fact => fact.GetType().Name)], null)], true, true),
        Town.Policy);
}
