namespace Puyang.Proposals.Local.Tests;

/// <summary>What was acknowledged stands, or is told as lost on the board, by mail and at start.</summary>
internal static class Promise
{
    /// <summary>Asserts it of every act that was acknowledged, and begins anew.</summary>
    public static async Task Holds(HostProcess host, People people)
    {
        Page board = await people.Look("/");
        Assert.Equal(200, board.Status);
        int lost = 0;
        foreach (IGrouping<string, string> acts in people.Acknowledged.GroupBy(one => one.Number, one => one.Act))
        {
            Page page = await people.Look(People.CasePage(acts.Key));
            Assert.True(page.Status is 200 or 404, $"Case {acts.Key}: {page.Status}");
            foreach (string act in acts.Where(act => page.Status == 404 || !page.Text.Contains(Trace(act), StringComparison.Ordinal)))
            {
                lost++;
                AssertTold(acts.Key, act, board.Text);
                Assert.Contains($"x5e02-8-6-{acts.Key}-1", host.Output, StringComparison.Ordinal);
                await host.Until(async () => (await host.Mails.All()).Any(mail =>
                    mail.Subject.Contains("有办理记录丢失", StringComparison.Ordinal) && IsTold(acts.Key, act, mail.Text)), $"a mail about {acts.Key} {act}");
            }
        }

        // No row stands on the board that leads nowhere.
        foreach (string shown in people.Acknowledged.Select(one => one.Number).Distinct()
            .Where(number => board.Text.Contains($"href=\"{People.CasePage(number)}\"", StringComparison.Ordinal)))
        {
            Assert.Equal(200, (await people.Look(People.CasePage(shown))).Status);
        }

        int all = people.Acknowledged.Count;
        people.Acknowledged.Clear();
        Notes.Add($"Azurite killed: {all} acknowledged acts, {lost} lost, each told on the board, by mail and at start");
    }

    private static void AssertTold(string number, string act, string text) =>
        Assert.True(IsTold(number, act, text), $"Case {number}, {act}: not told in:\n{text}");

    private static bool IsTold(string number, string act, string text) => text.Split('\n', '<')
        .Any(line => line.Contains($"第{number}号（", StringComparison.Ordinal) && line.Contains(act, StringComparison.Ordinal));

    // How the case page's history tells an act.
    private static string Trace(string act) => act switch
    {
        "收文登记" => "收到提案并登记",
        "交科室承办" => "交科室承办：",
        "签收" => "科室签收",
        "登记沟通" => "沟通（电话）",
        "送审" => ">送审",
        "签发" => "签发，成文日期",
        _ => "同意（",
    };
}
