using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance;

/// <summary>Several people at the same thing.</summary>
public sealed partial class TogetherTests(World world) : Visit(world)
{
    [Fact]
    public async Task The_second_of_two_answers_is_told_who_did_what_when()
    {
        await World.SetClock("2023-03-06T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("911", "2023-03-01", ("贾明", "jia911@example.com")));
        await World.Errands.Assign("911");
        IPage desk = await World.Follow(Acts.Officer, "请签收提案", "第911号", isPhone: false);
        IPage phone = await World.Follow(Acts.Officer, "请签收提案", "第911号");
        await desk.CheckAsync("input[value=accept]");
        await desk.FillAsync("#name", "郭晓敏");
        await desk.ClickAsync("button:has-text('提交')");
        await Expect(desk.Locator(".done-note").First).ToContainTextAsync("签收");

        await phone.CheckAsync("input[value=return]");
        await phone.FillAsync("#reason", "不属本科职责");
        await phone.FillAsync("#name", "郭晓敏");
        await phone.ClickAsync("button:has-text('提交')");

        await Expect(phone.Locator(".problem")).ToContainTextAsync("已经办理完毕");
        await Expect(phone.Locator(".done-note").First).ToContainTextAsync("郭晓敏已于2023年3月6日 09:");
        await Expect(phone.Locator(".done-note").First).ToContainTextAsync("签收");
    }

    [Fact]
    public async Task An_approval_of_a_text_that_changed_after_the_page_was_shown_is_refused()
    {
        await World.SetClock("2023-03-06T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToSignatory("912", "2023-03-01", ("贾明", "jia912@example.com"));
        IPage shown = await World.Follow("liu.zhiyuan@", "请签发：", "第912号");
        IPage other = await World.Follow("liu.zhiyuan@", "请签发：", "第912号", isPhone: false);
        await other.ClickAsync("summary:has-text('直接修改文稿')");
        await other.FillAsync("#body", "改过的正文。");
        await other.FillAsync("#name2", "刘志远");
        await other.ClickAsync("button:has-text('保存修改稿')");
        await Expect(other.Locator(".ok")).ToBeVisibleAsync();

        await shown.CheckAsync("input[value=approve]");
        await shown.FillAsync("#name", "刘志远");
        await shown.ClickAsync("button:has-text('提交')");

        await Expect(shown.Locator(".problem")).ToContainTextAsync("文稿或所依据的设置已有变动");
        await Expect(shown.Locator(".letter-sheet")).ToContainTextAsync("改过的正文。");
        await shown.Approve("刘志远");
        await clerk.Until(World, "912", "button:has-text('用印确认')");
    }

    [Fact]
    public async Task Two_replies_signed_at_once_get_two_numbers_without_a_gap()
    {
        await World.SetClock("2025-03-05T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        string[] cases = ["921", "922", "923"];
        foreach (string number in cases)
        {
            await World.Errands.BringToSignatory(number, "2025-03-03", ("贾明", $"jia{number}@example.com"));
        }

        List<IPage> desks = [];
        foreach (string number in cases)
        {
            IPage desk = await World.Follow("liu.zhiyuan@", "请签发：", $"第{number}号");
            await desk.CheckAsync("input[value=approve]");
            await desk.FillAsync("#name", "刘志远");
            desks.Add(desk);
        }

        await Task.WhenAll(desks.Select(desk => desk.ClickAsync("button:has-text('提交')")));

        List<int> numbers = [];
        foreach (string number in cases)
        {
            await clerk.Until(World, number, "button:has-text('用印确认')");
            numbers.Add(int.Parse(Number().Match(await clerk.InnerTextAsync(".task-card")).Groups[1].Value));
        }

        Assert.Equal([1, 2, 3], numbers.Order());
    }

    [Fact]
    public async Task Three_joint_proposers_get_one_letter_to_all_and_one_of_them_on_paper()
    {
        await World.SetClock("2023-05-08T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToDispatch("931", "2023-05-04", ("甲一", "jia931@example.com"), ("乙二", "yi931@example.com"), ("丙三", null));

        KeptMail first = await World.Mails.Find("jia931@", "的答复", "第931号");
        KeptMail second = await World.Mails.Find("yi931@", "的答复", "第931号");
        Assert.Contains(SentLetter.Paragraphs(first.Letter.Value), line => line.EndsWith("甲一、乙二、丙三委员：", StringComparison.Ordinal));
        Assert.Equal(first.Letter.Value, second.Letter.Value);
        Assert.Single((await World.Mails.Find(Acts.Committee, "抄送", "第931号")).Attachments);

        await clerk.Until(World, "931", "button:has-text('登记寄出')");
        await clerk.CheckAsync("input[name=carrier][value=Registered]");
        await clerk.FillAsync("input[name=mailNumber]", "XA12345678941");
        await clerk.ClickAsync("button:has-text('登记寄出')");
        await Expect(clerk.Locator(".timeline")).ToContainTextAsync("已寄出（挂号信，邮件号 XA12345678941）");
        await clerk.FillAsync("input[name=signer]", "丙三");
        await clerk.ClickAsync("button:has-text('登记送达')");
        await Expect(clerk.Locator(".timeline")).ToContainTextAsync("送达（签收人丙三）");

        // The form that came back on paper is entered by 提案委, never by the office.
        await World.Errands.Rate("jia931@", "931", "甲一", "Satisfied");
        await World.Errands.Rate("yi931@", "931", "乙二", "BasicallySatisfied");
        IPage committee = await World.Follow(Acts.Committee, "请代为录入征询意见表", "第931号");
        await committee.CheckAsync("input[name=rating][value=Satisfied]");
        await committee.FillAsync("#name", "提案委小李");
        await committee.ClickAsync("button:has-text('提交意见')");
        await clerk.Until(World, "931", ".s-closed");
        await Expect(clerk.Locator(".case-head")).ToContainTextAsync("基本满意");
    }

    [GeneratedRegex(@"濮民提〔2025〕(\d+)号")]
    private static partial Regex Number();
}
