using System.Text;
using System.Text.Json.Nodes;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Setup;

public sealed class PolicyTests
{
    private static string Shipped => File.ReadAllText(Tree.Path("templates", "offices", "office.json"));

    [Theory]
    [InlineData("office.json", true)]
    [InlineData("puyang-2022.json", false)]
    public void The_offices_that_are_shipped_have_no_mistakes(string file, bool showsNumber)
    {
        Policy policy = PolicyFile.Read(File.ReadAllBytes(Tree.Path("templates", "offices", file)));
        Assert.Equal(("濮阳市民政局", showsNumber, showsNumber), (policy.Unit.Name, policy.Letter.Number, policy.Letter.Signature));
    }

    [Fact]
    public void Five_mistakes_in_the_form_are_found_at_once()
    {
        IReadOnlyList<string> problems = Problems(
            ("\"desk\":", "\"dsek\":"),
            ("\"email\": \"li.jianguo", "\"emial\": \"li.jianguo"),
            ("\"head\": \"zhou-qiang\", ", ""),
            ("\"maxRounds\": 2", "\"maxRounds\": \"two\""),
            ("\"classMark\": false", "\"clasMark\": false"));
        Assert.Equal(
            [
                "desk：缺少这一项设置。",
                "departments[2]：缺少 head。",
                "dsek：没有这一项设置，请检查拼写。",
                "letter.clasMark：没有这一项设置，请检查拼写。",
                "people[3].emial：没有这一项设置，请检查拼写。",
                "times.maxRounds：内容的类型或格式不对。",
            ],
            problems.OrderBy(problem => !problem.StartsWith("desk：", StringComparison.Ordinal)).ThenBy(problem => problem, StringComparer.Ordinal));
    }

    [Fact]
    public void Five_mistakes_in_the_sense_are_found_at_once() => Assert.Equal(
        [
            "people：王敏（wang-min）的 email“wang.min”不是邮箱地址。",
            "departments：养老服务科 里的 zhou-qing 不在 people 中。",
            "chains[1]：步骤“办公室核稿”的 by“duty:check”找不到人：可写 department.head、department.deputy、head:科室编号、duty:职责 或人员编号。",
            "times：accept 的“2 days”不是期间，应写作 5wd（工作日）、7d（日）或 3m（月）。",
            "letter.title：缺少 {number}。",
        ],
        Problems(
            ("wang.min@mzj.example.com", "wang.min"),
            ("\"head\": \"zhou-qiang\"", "\"head\": \"zhou-qing\""),
            ("\"by\": \"duty:office-check\", \"signs\": false, \"discloses\"", "\"by\": \"duty:check\", \"signs\": false, \"discloses\""),
            ("\"accept\": \"2wd\"", "\"accept\": \"2 days\""),
            ("会议第{number}号", "会议第号")));

    [Theory]
    [InlineData("\"collectsFeedback\": true", "\"collectsFeedback\": false", "恰有一个单位")]
    [InlineData("\"duties\": [\"clerk\"]", "\"duties\": []", "没有人承担 clerk")]
    [InlineData("\"id\": \"guo-xiaomin\"", "\"id\": \"wang-min\"", "编号 wang-min 用了 2 次")]
    [InlineData("\"signs\": true", "\"signs\": false", "signs 为 true（签发）")]
    [InlineData("\"afterCorrection\": \"tell\"", "\"afterCorrection\": \"say\"", "afterCorrection“say”")]
    [InlineData("\"prefix\": \"濮民提\"", "\"prefix\": \"\"", "prefix 不能为空")]
    [InlineData("\"receipt\": \"5wd\",", "", "缺少 receipt")]
    [InlineData("\"2022-01-01\"", "\"2021-01-01\"", "2022 年里有其他年份的日期")]
    [InlineData("\"2022-01-01\"", "\"2021-12-24\"", "2022 年里有其他年份的日期（2021-12-24）：元旦放假、调休可以写上一年 12 月 25 日以后的日期")]
    [InlineData("\"2022-01-01\"", "\"2023-01-01\"", "2022 年里有其他年份的日期（2023-01-01）")]
    [InlineData("\"maxRounds\": 2", "\"maxRounds\": 0", "应为 1 至 9")]
    [InlineData("\"when\": \"-30d\"", "\"when\": \"30d\"", "times.reminders.ladders.reply：“30d”应写作 -3d、-2wd（到期前）")]
    [InlineData("\"receipt\": [", "\"reciept\": [", "times.reminders.ladders.reciept：没有这项时限，可写 opinion、")]
    [InlineData("\"default\": [", "\"seal\": [", "times.reminders：缺少 default")]
    [InlineData("\"until\": \"17:30:00\"", "\"until\": \"07:30:00\"", "until 应晚于 from")]
    [InlineData("\"department.deputy\"] }", "\"department.chief\"] }", "“department.chief”找不到人：可写 holder（承办人）、office（局办公室）")]
    [InlineData("{ \"when\": \"+1wd\", \"to\": [\"holder\", \"office\"] }\n        ],\n        \"feedback\"", "{ \"when\": \"0d\", \"to\": [\"holder\"] }\n        ],\n        \"feedback\"", "ladders.receipt：至少要有一级在到期后告知 office，否则逾期无人知道")]
    public void What_does_not_hold_together_is_named(string from, string to, string problem) =>
        Assert.Contains(Problems((from, to)), found => found.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("\"for\": \"opinion\",\n      \"after", "\"for\": \"letter\",\n      \"after", "chains[3]：for“letter”应为 reply（答复）、opinion（会办意见）或 request（会办征求函）")]
    [InlineData("\"when\": { \"isKey\": true }", "\"when\": {}", "chains[2].when：roles（Sole、Lead、CoHandler、Separate）、isKey 至少写一项")]
    [InlineData("      \"when\": { \"isKey\": true },\n", "", "chains：for 为 reply、没有 when 的流程有 2 个，只会用到第一个")]
    [InlineData("\"for\": \"reply\",\n      \"afterCorrection\"", "\"for\": \"reply\", \"when\": { \"roles\": [\"sole\"] },\n      \"afterCorrection\"", "缺少 for 为 reply、没有 when 的审批流程")]
    [InlineData("\"for\": \"opinion\",\n      \"after", "\"for\": \"opinion\", \"when\": { \"isKey\": false },\n      \"after", "opinion（会办意见）有专门流程，就要有一个没有 when 的流程")]
    [InlineData("\"with\": [\"department.deputy\"]", "\"with\": [\"department.chief\"]", "chains[2]：步骤“办公室核稿、分管领导会审”的 with“department.chief”找不到人")]
    [InlineData("\"escalateTo\": \"duty:head\" },", "\"escalateTo\": \"head:nobody\" },", "chains[1]：步骤“分管领导审核”的 escalateTo“head:nobody”找不到人")]
    [InlineData(", \"escalateTo\": \"duty:head\" },", " },", "chains[1]：步骤“分管领导审核”的 escalateAfter（逾期多久）和 escalateTo（转给谁）要写就都写")]
    [InlineData("\"escalateAfter\": \"3wd\", \"escalateTo\": \"duty:head\" },", "\"escalateAfter\": \"soon\", \"escalateTo\": \"duty:head\" },", "escalateAfter“soon”不是期间")]
    [InlineData("\"name\": \"分管领导审核\"", "\"name\": \"科室负责人审核\"", "chains[1]：有两步都叫“科室负责人审核”")]
    [InlineData("\"id\": \"opinion\", \"for\"", "\"id\": \"reply\", \"for\"", "series：编号“reply”用了 2 次")]
    [InlineData("\"prefix\": \"濮民函\"", "\"prefix\": \"濮民提\"", "series：机关代字“濮民提”用了 2 次")]
    [InlineData("\"for\": \"opinion\", \"prefix\"", "\"for\": \"letter\", \"prefix\"", "series：opinion 的 for“letter”应为")]
    [InlineData("\"collectsFeedback\": true", "\"collectsFeedback\": true, \"decidesHandover\": true", "copies：最多一个单位的 decidesHandover 为 true")]
    [InlineData("bangongshi@czj.example.com", "czj", "units：市财政局 的 email“czj”不是邮箱地址")]
    [InlineData("\"市教育局\"", "\"市财政局\"", "units：市财政局 写了 2 次")]
    [InlineData("\"市教育局\"", "\"濮阳市民政局\"", "units：濮阳市民政局 是本单位")]
    [InlineData("\"minimum\": 1", "\"minimum\": 10", "consultation.minimum：10 应为 0 至 9")]
    [InlineData("[\"visit\", \"meeting\"]", "[\"waived\"]", "consultation.keyChannels：可写 Visit、Meeting、Phone、Letter、Online")]
    [InlineData("[\"visit\", \"meeting\"]", "[]", "consultation.keyChannels")]
    [InlineData("\"latestBeforeDue\": \"30d\"", "\"latestBeforeDue\": \"1m\"", "coHandling.latestBeforeDue：“1m”应写作 30d")]
    [InlineData("\"latestBeforeDue\": \"30d\", \"copies\": 1", "\"latestBeforeDue\": \"30d\", \"copies\": 0", "coHandling.copies：每个会办单位至少一份")]
    [InlineData("\"cap\": \"6m\"", "\"cap\": \"180d\"", "extension.cap：“180d”应写作 6m")]
    [InlineData("\"most\": 1", "\"most\": -1", "extension.most：-1 应为 0 至 9")]
    [InlineData("\"passedOn\": [\"省\"]", "\"passedOn\": [\"县\"]", "answering.passedOn：“县”不在 levels 中")]
    [InlineData("\"passedOn\": [\"省\"]", "\"passedOn\": [\"省\", \"省\"]", "answering.passedOn：同一层级写了两次")]
    [InlineData("\"decidesHandover\": true", "\"decidesHandover\": false", "answering.passedOn：转办提案的办理意见报送交办机关，copies 中应有一个单位的 decidesHandover 为 true")]
    [InlineData("\"oneLetterToAll\"", "\"oneLetter\"", "answering.oneLetter：没有这一项设置，请检查拼写")]
    [InlineData("\"namesAtMost\": 5", "\"namesAtMost\": 0", "letter.namesAtMost：0 应为 1 至 99")]
    [InlineData("\"jointMembers\": \"{names}委员\"", "\"jointMembers\": \"委员\"", "letter.jointMembers：缺少 {names}")]
    [InlineData("{name}等{count}位委员", "{name}等委员", "letter.manyMembers：缺少 {count}")]
    [InlineData("\"jointSalutation\": \"{names}：\"", "\"jointSalutation\": \"：\"", "letter.jointSalutation：缺少 {names}")]
    [InlineData("{name}等{count}个单位", "等{count}个单位", "letter.manyOrganisations：缺少 {name}")]
    [InlineData("\"coOpinion\": \"1m\",", "", "缺少 coOpinion（征求会办意见时限）")]
    public void What_does_not_hold_together_about_chains_and_others_is_named(string from, string to, string problem) =>
        Assert.Contains(Problems((from, to)), found => found.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("\"from\": \"zhang-wei\"", "\"from\": \"zhang\"", "delegations[1]：from“zhang”不在 people 中")]
    [InlineData("\"to\": \"chen-hong\"", "\"to\": \"zhang-wei\"", "delegations[1]：from 和 to 是同一个人")]
    [InlineData("2022-06-30", "2022-05-31", "delegations[1]：ends（2022-05-31）早于 starts（2022-06-01）")]
    [InlineData("外出学习", " ", "delegations[1]：reason 要写明委托的原因")]
    [InlineData("[\"review\", \"sign\"]", "[\"approve\"]", "delegations[1]：scope 可写 accept、draft、review、sign、opinion")]
    [InlineData("\"level\": \"市\"", "\"level\": \"县\"", "notices[1]：level“县”不在 levels 中")]
    [InlineData("\"term\": 8", "\"term\": 0", "notices[1]：term 应为 1 至 99")]
    [InlineData("\"due\": \"2022-08-31\", \"collectiveDue\": \"2022-07-31\"", "\"due\": null", "notices[1]：due、collectiveDue 至少写一项")]
    [InlineData("\"session\": 6", "\"sesion\": 6", "notices[1].sesion：没有这一项设置，请检查拼写。")]
    [InlineData("\"starts\": \"2022-06-01\", ", "", "delegations[1]：缺少 starts。")]
    public void Delegations_and_notices_are_checked_where_there_are_any(string from, string to, string problem)
    {
        const string Delegations = "\"delegations\": [\n";
        const string Added = """
            "delegations": [{ "from": "zhang-wei", "to": "chen-hong", "starts": "2022-06-01", "ends": "2022-06-30", "reason": "外出学习", "scope": ["review", "sign"] }],
            "notices": [{ "level": "市", "term": 8, "session": 6, "due": "2022-08-31", "collectiveDue": "2022-07-31" }],
            """;
        Assert.Contains(from, Added, StringComparison.Ordinal);
        string without = Shipped.Remove(Shipped.IndexOf(Delegations, StringComparison.Ordinal), Shipped.IndexOf("\"consultation\":", StringComparison.Ordinal) - Shipped.IndexOf(Delegations, StringComparison.Ordinal));
        Policy whole = PolicyFile.Read(Encoding.UTF8.GetBytes(without.Replace("  \"classes\":", Added + "\"classes\":", StringComparison.Ordinal)));
        Assert.Equal((1, 1), (whole.Delegations!.Count, whole.Notices!.Count));
        Assert.Contains(
            Problems(without, ("  \"classes\":", Added.Replace(from, to, StringComparison.Ordinal) + "\"classes\":")),
            found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_that_may_be_left_out_is_null_then_and_must_not_be_written_as_null()
    {
        System.Text.Json.Nodes.JsonObject policy = System.Text.Json.Nodes.JsonNode.Parse(Shipped)!.AsObject();
        foreach (string section in (string[])["units", "delegations", "consultation", "coHandling", "return", "extension", "answering"])
        {
            Assert.True(policy.Remove(section));
        }

        Policy read = PolicyFile.Read(Encoding.UTF8.GetBytes(policy.ToJsonString()));
        Assert.Null(read.Units ?? read.Consultation ?? read.CoHandling ?? read.Return ?? (object?)read.Extension ?? read.Delegations ?? (object?)read.Notices ?? read.Answering);
        Assert.Contains("units：不能写 null；不用这一项时请整项删去。", Problems(("\"return\": {", "\"units\": null, \"return\": {"), ("\"units\": [", "\"unitss\": [")));
    }

    [Theory]
    [InlineData("\"duties\": [\"clerk\"]", "\"duties\": null", "people[1]")]
    [InlineData("{ \"id\": \"section\", \"name\": \"科室负责人审核\", \"by\": \"department.head\", \"signs\": false }", "null", "chains")]
    [InlineData("\"officers\": [\"sun-li\"]", "\"officers\": [null]", "departments[2]")]
    [InlineData("\"name\": \"濮阳市民政局\"", "\"name\": null", "unit")]
    public void A_null_is_named_by_its_place(string from, string to, string place) =>
        Assert.Contains(Problems((from, to)), found => found.StartsWith(place, StringComparison.Ordinal));

    [Fact]
    public void A_policy_of_the_first_version_must_say_when_to_remind_before_it_is_published_anew_but_is_still_read()
    {
        System.Text.Json.Nodes.JsonNode old = System.Text.Json.Nodes.JsonNode.Parse(Shipped)!;
        old["times"]!.AsObject().Remove("reminders");
        byte[] json = Encoding.UTF8.GetBytes(old.ToJsonString());
        Assert.Equal(
            ["times：缺少 reminders（催办规则），可从 templates/offices/office.json 复制。"],
            Assert.Throws<PolicyException>(() => PolicyFile.Read(json)).Problems);
        Assert.Null(PolicyFile.ReadPublished(json).Times.Reminders);
    }

    [Fact]
    public void A_section_that_stands_twice_is_a_mistake() =>
        Assert.Equal(["“unit”写了两次：每项设置只能写一次。"], Problems(("\"desk\":", "\"unit\": {}, \"desk\":")));

    [Fact]
    public void Broken_JSON_is_named_by_its_line() => Assert.Equal(
        "第 3 行第 3 字节处不是合法的 JSON，请检查逗号、引号和括号。",
        Assert.Single(Problems(("\"utcOffset\": \"08:00:00\" },", "\"utcOffset\": \"08:00:00\" }"))));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public void What_is_no_object_is_no_policy(string json) =>
        Assert.NotEmpty(Assert.Throws<PolicyException>(() => PolicyFile.Read(Encoding.UTF8.GetBytes(json))).Problems);

    [Fact]
    public void Comments_and_a_last_comma_do_no_harm() =>
        PolicyFile.Read(Encoding.UTF8.GetBytes(Shipped.Replace("\"signs\": true }", "\"signs\": true }, // 签发", StringComparison.Ordinal)));

    [Fact]
    public void A_byte_order_mark_does_no_harm() => PolicyFile.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Shipped)]);

    [Fact]
    public void A_notice_whose_New_Year_holiday_begins_in_December_is_taken_as_published()
    {
        JsonNode office = JsonNode.Parse(Shipped)!;
        office["calendar"] = JsonNode.Parse(File.ReadAllBytes(Tree.Path("tests", "data", "cases", "28-notice-of-next-year", "calendar.json")))!["calendar"]!.DeepClone();
        Policy policy = PolicyFile.Read(Encoding.UTF8.GetBytes(office.ToJsonString()));
        Assert.False(policy.Calendar.IsWorkingDay(new DateOnly(2018, 12, 31)));
        Assert.True(policy.Calendar.IsWorkingDay(new DateOnly(2018, 12, 29)));
    }

    private static IReadOnlyList<string> Problems(params (string From, string To)[] mistakes) => Problems(Shipped, mistakes);

    private static IReadOnlyList<string> Problems(string text, params (string From, string To)[] mistakes)
    {
        foreach ((string from, string to) in mistakes)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return Assert.Throws<PolicyException>(() => PolicyFile.Read(Encoding.UTF8.GetBytes(text))).Problems;
    }
}
