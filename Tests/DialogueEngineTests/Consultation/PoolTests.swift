import Testing

@testable import DialogueEngine

@Suite struct `The pool of lines` {
    @Test func `gives the least seen first, spread over roles`() {
        var pool = Pool()
        pool.add("c1", role: "boer", exposure: 0)
        pool.add("c2", role: "boer", exposure: 0)
        pool.add("c3", role: "buur", exposure: 0)
        pool.add("c4", role: "buur", exposure: 2)
        #expect(pool.pick(3, except: []) == ["c1", "c3", "c2"])
        #expect(pool.pick(9, except: ["c1"]) == ["c2", "c3", "c4"])
        #expect(pool.least == 0)
    }

    @Test func `forgets what is taken out`() {
        var pool = Pool()
        pool.add("c1", role: nil, exposure: 0)
        pool.add("c2", role: nil, exposure: 3)
        pool.remove("c1", role: nil, exposure: 0)
        #expect(pool.least == 3)
        pool.remove("c2", role: nil, exposure: 3)
        #expect(pool.least == nil && pool.count == 0 && pool.pick(5, except: []) == [])
    }

    @Test func `shows every line to ten readers where thirteen are dealt a line`() {
        // 40 lines and 104 readers of 5 each: 13 deals a line. Exposure differs by one at most, whatever the order.
        var pool = Pool()
        var exposure: [String: Int] = [:]
        for line in 1...40 { pool.add(Contribution.id(line), role: line % 3 == 0 ? "boer" : nil, exposure: 0) }
        for reader in 1...104 {
            let own = Contribution.id(reader)
            for id in pool.pick(5, except: [own]) {
                let seen = exposure[id.text, default: 0]
                let role: OptionID? = Contribution.number(of: id)! % 3 == 0 ? "boer" : nil
                pool.remove(id, role: role, exposure: seen)
                pool.add(id, role: role, exposure: seen + 1)
                exposure[id.text] = seen + 1
            }
        }
        #expect(exposure.count == 40 && exposure.values.min()! >= 10)
        #expect(exposure.values.max()! - exposure.values.min()! <= 1)
    }
}
