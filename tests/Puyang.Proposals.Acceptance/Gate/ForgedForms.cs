namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Forms that did not come from the page they belong to.</summary>
public sealed class ForgedForms(OpenCases cases) : IClassFixture<OpenCases>
{
    private readonly Siege siege = cases.Siege;

    private static readonly string[] Staff = ["/intake", "/intake/done", "/intake/lists/20220401-090000-0a1b2c3d", "/sample", OpenCases.Drafting, "/sign-out"];

    public static TheoryData<string, string> OfStaff => Each(Staff);

    public static TheoryData<string, string> OfAnybody => Each(["/sign-in", "/sign-in/AAAA", "/t/x5e02-8-6-971-1/t3", "/t/x5e02-8-6-971-1/t3/renew"]);

    [Theory]
    [MemberData(nameof(OfStaff))]
    public Task A_form_of_the_office_with_a_token_that_is_not_its_own_is_refused(string action, string token) => siege.Attack(async () =>
        AssertExpired(await (await siege.Clerk()).Post(action, await Token(token, await siege.Clerk()), ("comment", "写了很久的话"))));

    [Theory]
    [MemberData(nameof(OfAnybody))]
    public Task A_form_of_a_link_with_a_token_that_is_not_its_own_is_refused(string action, string token) => siege.Attack(async () =>
    {
        (Caller holder, _) = await Caller.Follow(siege.World.Site, cases.DraftLink);
        using (holder)
        {
            AssertExpired(await holder.Post(action, await Token(token, holder), ("comment", "写了很久的话")));
        }
    });

    [Theory]
    [InlineData("/")]
    [InlineData("/intake")]
    [InlineData("/intake/form")]
    [InlineData("/intake/lists/20220401-090000-0a1b2c3d")]
    [InlineData("/intake/lists/20220401-090000-0a1b2c3d/result")]
    [InlineData(OpenCases.Drafting)]
    [InlineData(OpenCases.Drafting + "/source")]
    [InlineData(OpenCases.Drafting + "/versions/1")]
    [InlineData(OpenCases.Drafting + "/letters/1/1")]
    public Task A_page_of_the_office_shows_a_stranger_nothing(string page) => siege.Attack(async () =>
    {
        using Caller stranger = new(siege.World.Site);
        AssertStranger(await stranger.Get(page));
    });

    [Theory]
    [InlineData("/intake")]
    [InlineData("/intake/done")]
    [InlineData("/sample")]
    [InlineData(OpenCases.Drafting)]
    public Task A_stranger_with_a_good_token_cannot_act_for_the_office(string action) => siege.Attack(async () =>
    {
        using Caller stranger = new(siege.World.Site);
        AssertStranger(await stranger.Submit("/sign-in", action, ("act", "recall"), ("task", "t3"), ("reason", "无")));
    });

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/octet-stream")]
    [InlineData("multipart/mixed; boundary=a")]
    [InlineData("")]
    public Task What_is_no_form_is_refused_even_with_the_token_in_a_header(string type) => siege.Attack(async () =>
    {
        Caller clerk = await siege.Clerk();
        foreach (string action in Staff)
        {
            using ByteArrayContent body = Multipart.Content("{}"u8.ToArray(), type);
            Reply reply = await clerk.Send(HttpMethod.Post, action, body, ("RequestVerificationToken", await clerk.Token("/intake")), ("X-XSRF-TOKEN", "1"));
            Assert.Equal(415, reply.Status);
            Assert.Contains("只接收网页上的表单", reply.Text, StringComparison.Ordinal);
        }
    });

    [Theory]
    [InlineData("multipart/form-data", "a", 400, "请求不完整")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nX", 400, "请求不完整")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nbroken header\r\n\r\nx\r\n--b--", 400, "请求不完整")]
    [InlineData("multipart/form-data; boundary=b", "nothing of the kind", 400, "请求不完整")]
    [InlineData("application/x-www-form-urlencoded", "%%%=%zz&form=%00", 400, "请求不完整")]
    [InlineData("application/x-www-form-urlencoded", "%%%=%zz", 400, "页面已经过期")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "form=+ADw-", 415, "只接收网页上的表单")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-16", "form=a", 415, "只接收网页上的表单")]
    public Task A_malformed_form_is_told_so(string type, string body, int status, string text) => siege.Attack(async () =>
    {
        using ByteArrayContent content = Multipart.Content(System.Text.Encoding.UTF8.GetBytes(body), type);
        Reply reply = await (await siege.Clerk()).Send(HttpMethod.Post, "/intake", content);
        Assert.Equal(status, reply.Status);
        Assert.Contains(text, reply.Text, StringComparison.Ordinal);
    });

    private static TheoryData<string, string> Each(IEnumerable<string> actions)
    {
        TheoryData<string, string> all = [];
        foreach (string action in actions)
        {
            foreach (string token in (string[])["missing", "empty", "made up", "altered", "of somebody else"])
            {
                all.Add(action, token);
            }
        }

        return all;
    }

    private async Task<string?> Token(string kind, Caller caller)
    {
        string own = await caller.Token("/sign-in");
        using Caller other = new(siege.World.Site);
        return kind switch
        {
            "missing" => null,
            "empty" => "",
            "made up" => new string('A', own.Length),
            "altered" => own[..60] + (own[60] == 'A' ? 'B' : 'A') + own[61..],
            _ => await other.Token("/sign-in"),
        };
    }

    private static void AssertExpired(Reply reply)
    {
        Assert.Equal(400, reply.Status);
        Assert.Contains("页面已经过期", reply.Text, StringComparison.Ordinal);
        Assert.Contains("写了很久的话", reply.Text, StringComparison.Ordinal);
    }

    private static void AssertStranger(Reply reply)
    {
        Assert.Equal(401, reply.Status);
        Assert.Contains("请先登录", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("贾明", reply.Text, StringComparison.Ordinal);
    }
}
