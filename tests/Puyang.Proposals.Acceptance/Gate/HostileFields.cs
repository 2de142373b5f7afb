using System.Text.RegularExpressions;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Forms from the right page and the right person, with what no page would send in them.</summary>
public sealed partial class HostileFields(OpenCases cases) : IClassFixture<OpenCases>
{
    private readonly Siege siege = cases.Siege;

    private const string Long = "写了很久的一段话";

    [Theory]
    [InlineData("body", 100_001, 400, "正文不能超过 100000 字")]
    [InlineData("body", 1_100_000, 413, "内容太大")]
    [InlineData("title", 1_100_000, 413, "内容太大")]
    [InlineData("name", 100_000, 400, "请输入您的姓名")]
    public Task A_huge_field_of_a_draft_is_refused(string field, int length, int status, string text) => siege.Attack(async () =>
    {
        Reply reply = await Draft(("act", "submit"), (field, new string('长', length)));
        Assert.Equal(status, reply.Status);
        Assert.Contains(text, reply.Text, StringComparison.Ordinal);
    });

    [Fact]
    public Task Too_many_fields_are_refused() => siege.Attack(async () =>
        AssertTooLarge(await Draft([.. Enumerable.Range(0, 2000).Select(i => ($"f{i}", "1"))])));

    [Fact]
    public Task A_field_name_of_3000_characters_is_refused() => siege.Attack(async () => AssertTooLarge(await Draft((new string('f', 3000), "1"))));

    [Theory]
    [InlineData("recall", "reason", "理由")]
    [InlineData("assign", "department", "承办科室")]
    [InlineData("assign", "department=无此科室/无此人", "")]
    [InlineData("assign", "department=../../etc", "")]
    [InlineData("address", "addressee=99999999999&reason=a", "")]
    [InlineData("address", "addressee=-1&reason=a", "")]
    [InlineData("address", "addressee=1&reason=a&email=a@example.com,b@example.com", "不是邮箱地址")]
    [InlineData("address", "addressee=1&reason=a&email=a@example.com\r\nBcc: b@example.com", "不是邮箱地址")]
    [InlineData("address", "addressee=1&reason=a&email=<script>", "不是邮箱地址")]
    [InlineData("retry", "effect=' OR 1=1", "")]
    [InlineData("renew", "task=t999", "")]
    [InlineData("withdraw", "task=\u0001", "")]
    [InlineData("post", "task=t1&on=0000-99-99&carrier=Ems&mailNumber=a", "寄出日期")]
    [InlineData("post", "task=t1&on=2026-06-01&carrier=7&mailNumber=a", "寄送方式")]
    [InlineData("post", "task=t1&on=2026-06-01&carrier=Ems", "邮件号")]
    [InlineData("post", "task=t1&on=2026-06-01&carrier=Ems&mailNumber=a", "")]
    [InlineData("received", "task=t1&on=0000-99-99&signer=a", "送达日期")]
    [InlineData("received", "task=t1&on=2026-06-01", "签收人")]
    [InlineData("received", "task=t1&on=2026-06-01&signer=a", "")]
    [InlineData("seal", "task=t1&confirm=yes", "发出方式")]
    [InlineData("seal", "task=t1&confirm=yes&way=Text", "")]
    [InlineData("seal", "task=t1&confirm=yes&way=9", "发出方式")]
    [InlineData("drop table", "task=t1", "没有这项操作")]
    [InlineData("", "", "没有这项操作")]
    public Task An_act_of_the_office_that_makes_no_sense_is_refused(string act, string fields, string text) => siege.Attack(async () =>
    {
        Reply reply = await (await siege.Clerk()).Submit(OpenCases.Drafting, OpenCases.Drafting, [("act", act), .. Pairs(fields)]);
        Assert.True(reply.Status is 400 or 409, $"{reply.Status}");
        Assert.Contains("未能提交，请修改", reply.Text, StringComparison.Ordinal);
        Assert.Contains(text, reply.Text, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_reason_of_2001_characters_is_refused() => siege.Attack(async () =>
    {
        Caller clerk = await siege.Clerk();
        string task = Task().Match((await clerk.Get(OpenCases.Drafting)).Text).Groups[1].Value;
        Reply reply = await clerk.Submit(OpenCases.Drafting, OpenCases.Drafting, ("act", "recall"), ("task", task), ("reason", new string('长', 2001)));
        Assert.Equal(409, reply.Status);
        Assert.Contains("未能提交，请修改", reply.Text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("act=accept&name=张三", "只供郭晓敏本人使用")]
    [InlineData("act=accept&name=", "请输入您的姓名")]
    [InlineData("act=return&name=郭晓敏", "退回时请写明理由")]
    [InlineData("act=approve&name=郭晓敏", "请选择“签收”或“退回”")]
    [InlineData("act=accept&act=return&name=郭晓敏", "请选择“签收”或“退回”")]
    [InlineData("rating=9&act=&name=郭晓敏", "请选择“签收”或“退回”")]
    public Task An_answer_of_a_holder_that_makes_no_sense_is_refused(string fields, string text) => siege.Attack(async () =>
    {
        (Caller holder, string page) = await Caller.Follow(siege.World.Site, cases.AcceptLink);
        using (holder)
        {
            Reply reply = await holder.Submit(page, page, Pairs(fields));
            Assert.Equal(400, reply.Status);
            Assert.Contains(text, reply.Text, StringComparison.Ordinal);
        }
    });

    [Fact]
    public Task A_classified_or_broken_reply_is_not_imported() => siege.Attack(async () =>
    {
        (Caller holder, string page) = await Caller.Follow(siege.World.Site, cases.DraftLink);
        using (holder)
        {
            foreach (string file in (string[])["bomb in a picture", "macros", "DTD", ".exe renamed", "26 MB"])
            {
                Reply reply = await Import(holder, page, HostileWord.All[file].Content());
                Assert.Equal(400, reply.Status);
                Assert.Contains(file == "26 MB" ? "上限 25 MB" : HostileWord.All[file].Reason, reply.Text, StringComparison.Ordinal);
                Assert.Contains(Long, reply.Text, StringComparison.Ordinal);
            }
        }
    });

    [Fact]
    public async Task Control_characters_in_a_draft_break_neither_page_nor_letter()
    {
        (Caller holder, string page) = await Caller.Follow(siege.World.Site, cases.DraftLink);
        using (holder)
        {
            Reply saved = await holder.Submit(page, page,
                ("act", "save"), ("title", "关于\u0001\u0007\u202e标题\uFFFE"), ("body", "第一段\u0002\u001b[31m\ud83d\n<script>alert(1)</script>\u000b"), ("class", "A"),
                ("disclosure", "Proactive"), ("contactName", "\u007f"), ("contactPhone", "=1+1"));
            Assert.True(saved.Status is 302 or 200, $"{saved.Status}");
            siege.Changed();
            await siege.Attack(async () =>
            {
                Reply shown = await holder.Get(page);
                Assert.Equal(200, shown.Status);
                Assert.Contains("<script>alert(1)</script>", shown.Text, StringComparison.Ordinal);
                Reply letter = await holder.Get($"{page}/letter/1");
                Assert.Equal(200, letter.Status);
            });
        }
    }

    private async Task<Reply> Draft(params (string Name, string Value)[] fields)
    {
        (Caller holder, string page) = await Caller.Follow(siege.World.Site, cases.DraftLink);
        using (holder)
        {
            return await holder.Submit(page, page, fields);
        }
    }

    private static async Task<Reply> Import(Caller holder, string page, byte[] file)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(await holder.Token(page)), "form" },
            { new StringContent("upload"), "act" },
            { new StringContent(Long), "body" },
            { new ByteArrayContent(file), "file", "reply.docx" },
        };
        return await holder.Send(HttpMethod.Post, page, form);
    }

    private static void AssertTooLarge(Reply reply)
    {
        Assert.Equal(413, reply.Status);
        Assert.Contains("内容太大", reply.Text, StringComparison.Ordinal);
    }

    private static (string, string)[] Pairs(string fields) =>
        [.. fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : ""))];

    [GeneratedRegex("name=\"task\" value=\"(t\\d+)\"")]
    private static partial Regex Task();
}
