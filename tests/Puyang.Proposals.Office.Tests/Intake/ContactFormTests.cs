using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

/// <summary>How to reach a proposer, and what the notice says beside the proposal, as forms have it.</summary>
public sealed class ContactFormTests
{
    private static readonly string[] First = ["工作单位及职务", "市人民医院院长", "联系电话", "13900000001"];

    [Fact]
    public void What_stands_in_rows_of_its_own_is_the_first_proposers()
    {
        Proposal proposal = Read(
            ["提案人", "苗方杰", "界别", "医卫界"], ["联名提案人", "张建国、李秀兰"], First, ["通讯地址", "濮阳市建设路1号", "邮政编码", "457000"]);
        Assert.Equal(
            [
                new Proposer("苗方杰", false, null, "市人民医院院长", "医卫界", "13900000001", "457000 濮阳市建设路1号"),
                new("张建国", false, null), new("李秀兰", false, null),
            ],
            proposal.Proposers);
    }

    [Fact]
    public void Each_row_of_a_table_of_proposers_has_its_own()
    {
        Proposal proposal = Read(
            ["姓名", "界别", "工作单位及职务", "联系电话", "通讯地址"],
            ["苗方杰", "医卫界", "市人民医院院长", "0393-4411111转803", "建设路1号"],
            ["张 敏", "教育界", "市第一中学教师", "13900000002", ""]);
        Assert.Equal(
            [
                new Proposer("苗方杰", false, null, "市人民医院院长", "医卫界", "0393-4411111转803", "建设路1号"),
                new("张敏", false, null, "市第一中学教师", "教育界", "13900000002"),
            ],
            proposal.Proposers);
    }

    [Fact]
    public void Two_people_in_one_row_have_each_what_stands_behind_their_name() => Assert.Equal(
        [new Proposer("苗方杰", false, null, "某医院"), new("李秀兰", false, null, "某学校"), new("王建军", false, null, "某厂"), new("赵丽", false, null, "某公司")],
        Read(["姓名", "单位", "姓名", "单位"], ["苗方杰", "某医院", "李秀兰", "某学校"], ["王建军", "某厂", "赵丽", "某公司"]).Proposers);

    [Theory]
    [InlineData("苗方杰 13900000001", "13900000001")]
    [InlineData("苗方杰（13900000001）", "13900000001")]
    [InlineData("苗方杰（电话：１３９０００００００１）", "13900000001")]
    [InlineData("苗方杰（市人民医院院长，13900000001）", "13900000001")]
    [InlineData("苗方杰13900000001", "13900000001")]
    [InlineData("苗方杰，联系电话：0393-4411111", "0393-4411111")]
    [InlineData("苗方杰 139 0000 0001", "13900000001")]
    [InlineData("13900000001 苗方杰", "13900000001")]
    [InlineData("苗方杰 0393-4411111、13900000001", "0393-4411111、13900000001")]
    [InlineData("苗方杰", null)]
    public void A_telephone_beside_a_name_is_that_persons(string cell, string? phone) =>
        Assert.Equal(new Proposer("苗方杰", false, null, Phone: phone), Assert.Single(Read(["提案人", cell]).Proposers));

    [Fact]
    public void Of_several_people_each_has_the_telephone_behind_the_name() => Assert.Equal(
        [
            new Proposer("苗方杰", false, "miao@example.com", Phone: "13900000001"), new("张敏", false, null),
            new("李秀兰", false, null, Phone: "13900000003"),
        ],
        Read(["提案人", "苗方杰（miao@example.com，13900000001）、张　敏、李秀兰 13900000003"]).Proposers);

    [Theory]
    [InlineData("13900000001、13900000002、13900000003", "13900000001|13900000002|13900000003")]
    [InlineData("13900000001\n13900000002\n13900000003", "13900000001|13900000002|13900000003")]
    [InlineData("0393-4411111", "0393-4411111||")]
    [InlineData("无", "||")]
    public void Numbers_of_all_proposers_are_given_out_in_their_order(string cell, string phones) => Assert.Equal(
        phones, string.Join('|', Read(["提案人", "苗方杰"], ["联名提案人", "张敏、李秀兰"], ["联系电话", cell]).Proposers.Select(one => one.Phone)));

    [Theory]
    [InlineData("13900000001、13900000002", "“联系电话”写了 2 个，提案人有 3 位：看不出各是谁的")]
    [InlineData("13900000001、13900000002、0393-4411111", "“联系电话”写了 3 个，提案人有 3 位：看不出各是谁的")]
    [InlineData("同上", "看不出电话号码，请写明或留空")]
    public void Numbers_of_nobody_knows_whom_are_asked_about(string cell, string question) => Assert.Contains(question, Assert.Single(
        Problems(["提案人", "苗方杰"], ["联名提案人", "张敏、李秀兰"], ["联系电话", cell])), StringComparison.Ordinal);

    [Fact]
    public void Two_numbers_behind_the_last_of_several_names_are_asked_about() => Assert.Contains("后面写了两个电话", Assert.Single(
        Problems(["提案人", "苗方杰 张敏 13900000001 13900000002"])), StringComparison.Ordinal);

    [Fact]
    public void A_telephone_in_the_row_of_two_names_is_asked_about() => Assert.Contains("“联系电话”写了 1 个，提案人有 2 位", Assert.Single(
        Problems(["提案人", "苗方杰"], ["联名提案人", "张敏、李秀兰", "联系电话", "13900000001"])), StringComparison.Ordinal);

    [Fact]
    public void What_follows_each_single_name_is_that_persons() => Assert.Equal(
        [new Proposer("苗方杰", false, null, Phone: "13900000001"), new("张敏", false, null, Phone: "0393-4411111"), new("李秀兰", false, null)],
        Read(["第一提案人", "苗方杰"], ["联系电话", "13900000001"], ["第二提案人", "张敏"], ["联系电话", "0393-4411111"], ["第三提案人", "李秀兰"]).Proposers);

    [Fact]
    public void The_contact_person_of_an_organisation_stands_for_its_unit() => Assert.Equal(
        new Proposer("民盟濮阳市委会", true, null, "王建军", Phone: "0393-4411111"),
        Assert.Single(Read(["提案人", ""], ["集体提案单位", "民盟濮阳市委会"], ["联系人", "王建军", "联系电话", "0393-4411111"]).Proposers));

    [Fact]
    public void What_is_the_officers_is_not_the_proposers()
    {
        Proposal proposal = Read(["提案人", "苗方杰"], ["承办科室", "基层政权科", "经办人", "刘洋", "联系电话", "0393-6666666"], ["执笔人", "陈静", "电话", "13900000009"]);
        Assert.Equal(new Proposer("苗方杰", false, null), Assert.Single(proposal.Proposers));
        Assert.Equal(("基层政权科", "刘洋"), (proposal.Particulars!.Department, proposal.Particulars.Officer));
    }

    [Fact]
    public void A_mailbox_under_the_ways_to_reach_somebody_is_one() => Assert.Equal(
        new Proposer("苗方杰", false, "miao@example.com", Phone: "13900000001"),
        Assert.Single(Read(["提案人", "苗方杰"], ["联系方式", "13900000001，miao@example.com"]).Proposers));

    [Theory]
    [InlineData("电话/手机|0393-4411111、13900000001", "0393-4411111、13900000001")]
    [InlineData("联系人及电话|秘书 13900000009", "秘书 13900000009")]
    [InlineData("提案人联系电话|(0393)4411111", "(0393)4411111")]
    [InlineData("手　机|+86 139 0000 0001", "+86 139 0000 0001")]
    [InlineData("办公电话|0393-4411111|手机|13900000001", "0393-4411111、13900000001")]
    [InlineData("联系电话|0393-4411111|电话|0393-4411111", "0393-4411111")]
    [InlineData("联系电话|——", null)]
    [InlineData("联系人|王建军|联系电话|13900000009", "13900000009（联系人：王建军）")]
    [InlineData("联系人|苗方杰|联系电话|13900000009", "13900000009")]
    public void A_number_is_kept_as_it_is_written(string row, string? phone) =>
        Assert.Equal(phone, Assert.Single(Read(["提案人", "苗方杰"], row.Split('|')).Proposers).Phone);

    [Theory]
    [InlineData("通讯地址|建设路1号|邮编|457000", "457000 建设路1号")]
    [InlineData("通讯地址及邮编|建设路1号 457000", "建设路1号 457000")]
    [InlineData("通信地址（邮编）|建设路1号|邮政编码|457000", "457000 建设路1号")]
    [InlineData("家庭住址|五一路2号", "五一路2号")]
    [InlineData("通讯地址|建设路1号|家庭住址|五一路2号", "建设路1号")]
    [InlineData("单位地址|建设路1号|家庭住址|五一路2号", null)]
    [InlineData("邮编|457000", null)]
    public void An_address_is_one_that_takes_letters(string row, string? address) =>
        Assert.Equal(address, Assert.Single(Read(["提案人", "苗方杰"], row.Split('|')).Proposers).PostalAddress);

    [Fact]
    public void Many_rows_behind_many_names_are_read_in_time_and_asked_about_in_bounded_words()
    {
        string names = string.Join('、', Enumerable.Range(0, 99).Select(i => "张" + (char)('一' + (i * 7))));
        string[][] rows = [["提案人", names], .. Enumerable.Range(0, 3000).Select(i => new[] { "通讯地址", $"{i}号{new string('路', 100)}" })];
        TimeSpan spent = ThreadTime.Of(() => Assert.InRange(Assert.Single(Problems(rows)).Length, 20, 200));
        Assert.True(spent < TimeSpan.FromSeconds(5), $"It took {spent}.");
    }

    [Fact]
    public void Two_addresses_of_one_proposer_are_asked_about() => Assert.Contains("写了两次，内容不同", Assert.Single(
        Problems(["提案人", "苗方杰"], ["通讯地址", "建设路1号"], ["邮寄地址", "五一路2号"])), StringComparison.Ordinal);

    [Fact]
    public void Contacts_in_lines_are_read_like_those_in_cells()
    {
        WordFile form = ProposalFormTests.Form(new WordFile().Line("提案人：苗方杰  界别：医卫界  联系电话：13900000001").Line("工作单位：市人民医院  职务：院长"), ("提案人", ""));
        Assert.Equal(new Proposer("苗方杰", false, null, "市人民医院院长", "医卫界", "13900000001"),
            Assert.Single(ProposalFormTests.Single(ProposalFormTests.Read(form)).Proposal.Proposers));
    }

    [Fact]
    public void What_the_notice_says_beside_the_proposal_is_kept() => Assert.Equal(
        new Particulars("濮政协提〔2022〕5号", "2022-031", "社会事业", "李明副市长", true, null, null, "请于五月底前面商。"),
        Read(
            ["来文字号", "濮政协提〔2022〕5号", "收文编号", "2022-031"], ["提案类别", "☐经济建设 ☒社会事业", "督办领导", "李明副市长"],
            ["是否公开", "☑是 □否"], ["备注", "请于五月底前面商。"]).Particulars);

    [Theory]
    [InlineData("公开", true, null)]
    [InlineData("不宜公开", false, null)]
    [InlineData("□是 □否", null, null)]
    [InlineData("摘要公开", null, "是否公开：摘要公开")]
    public void Whether_it_may_be_published_is_yes_or_no_or_stays_in_words(string written, bool? isPublic, string? remark)
    {
        Particulars? read = Read(["是否公开", written]).Particulars;
        Assert.Equal((isPublic, remark), (read?.IsPublic, read?.Remark));
    }

    [Fact]
    public void A_class_of_replies_is_no_category() =>
        Assert.Contains("A、B、C 是答复的类别", Assert.Single(Problems(["提案类别", "A类"])), StringComparison.Ordinal);

    [Fact]
    public void A_form_with_nothing_of_this_hashes_as_before()
    {
        Proposal read = Read(["提案人", "苗方杰"], ["备注", "样例"]);
        Assert.DoesNotContain("phone", Written(read), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("particulars", Written(read), StringComparison.OrdinalIgnoreCase);

        static string Written(Proposal proposal) => System.Text.Encoding.UTF8.GetString(OfficeJson.Write(proposal));
    }

    private static Proposal Read(params string[][] rows) => ProposalFormTests.Single(ProposalFormTests.Read(Form(rows))).Proposal;

    private static string[] Problems(params string[][] rows) => ProposalFormTests.Problems(ProposalFormTests.Read(Form(rows)));

    private static WordFile Form(string[][] rows) =>
        ProposalFormTests.Form(rows.Any(row => row.Any(cell => cell is "提案人" or "姓名" or "第一提案人")) ? [("提案人", "")] : []).Rows(rows);
}
