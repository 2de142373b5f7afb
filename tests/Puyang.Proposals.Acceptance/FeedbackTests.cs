using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance;

/// <summary>What follows a letter.</summary>
public sealed class FeedbackTests(World world) : Visit(world)
{
    [Fact]
    public async Task Dissatisfaction_opens_a_second_round_and_leaves_the_first_letter_as_it_was()
    {
        await World.SetClock("2026-03-02T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToDispatch("941", "2026-02-26", ("贾明", "jia941@example.com"));
        byte[] first = (await World.Mails.Find("jia941@", "的答复", "第941号")).Letter.Value;
        await World.Errands.Rate("jia941@", "941", "贾明", "Dissatisfied", "没有回应第二条建议");

        IPage officer = await World.Follow(Acts.Officer, "请重新办理提案", "第941号");
        await Expect(officer.Locator(".quote")).ToContainTextAsync("没有回应第二条建议");
        await officer.FillAsync("#body", "补充答复：第二条建议已经采纳。");
        await officer.Consult(said: "逐条说明了第二条建议的采纳情况。");
        await officer.Submit();
        foreach (var step in Acts.Chain)
        {
            await World.Errands.Approve("941", step, times: 2);
        }

        await World.Errands.Seal("941");
        await clerk.Until(World, "941", ".s-awaitingfeedback");
        await Expect(clerk.Locator(".case-head")).ToContainTextAsync("重新办理（再次答复）");
        byte[] kept = await Download(clerk, $"{World.Address}/cases/x5e02-8-6-941-1/letters/1/1");
        Assert.Equal(first, kept);
        KeptMail second = await World.Mails.Find("jia941@", "的答复", "第941号", times: 2);
        Assert.Contains("补充答复：第二条建议已经采纳。", SentLetter.Paragraphs(second.Letter.Value));
    }

    [Fact]
    public async Task Silence_closes_as_not_returned_and_a_late_rating_is_still_taken()
    {
        await World.SetClock("2026-04-01T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToDispatch("942", "2026-03-30", ("贾明", "jia942@example.com"));
        await clerk.Until(World, "942", ".s-awaitingfeedback");

        await World.SetClock("2026-04-28T09:00:00+08:00");

        await clerk.Until(World, "942", ".s-closed");
        await Expect(clerk.Locator(".case-head")).ToContainTextAsync("未反馈");
        await World.Errands.Rate("jia942@", "942", "贾明", "BasicallySatisfied");
        await clerk.OpenCase(World, "942");
        await Expect(clerk.Locator(".case-head")).ToContainTextAsync("基本满意");
    }

    [Fact]
    public async Task The_sealed_scan_goes_out_instead_of_the_Word_file()
    {
        await World.SetClock("2026-05-06T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToSignatory("943", "2026-04-30", ("贾明", "jia943@example.com"));
        await World.Errands.Approve("943", Acts.Chain[^1]);
        await clerk.Until(World, "943", "button:has-text('用印确认')");
        byte[] scan = [.. "%PDF-1.4 sealed"u8];
        await clerk.SetInputFilesAsync("input[name=scan1]", new FilePayload { Name = "用印.pdf", MimeType = "application/pdf", Buffer = scan });
        await clerk.CheckAsync("input[name=way][value=Scan]");
        await clerk.CheckAsync("input[name=confirm]");
        await clerk.ClickAsync("button:has-text('用印确认')");

        (string name, byte[] sent) = (await World.Mails.Find("jia943@", "的答复", "第943号")).Letter;
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.Equal(scan, sent);
    }

    private static async Task<byte[]> Download(IPage page, string address) =>
        await (await page.APIRequest.GetAsync(address)).BodyAsync();
}
