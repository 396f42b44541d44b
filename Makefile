# Every target installs and builds what it needs. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help data test check format schemas clean

CLI := node dist/pipeline/cli.js
BIN := node_modules/.bin
CODE := $(shell find pipeline schemas evaluation -name '*.ts')

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

data: dist/.built ## build the sample collection: seeds/ into dist-data/
	$(CLI) build seeds --out dist-data

test: dist/.built ## run all tests
	$(BIN)/vitest run

check: dist/.built ## lint, check types, and prove the published versions in dist-data/
	$(BIN)/biome check .
	$(BIN)/tsc -p tsconfig.json
	$(CLI) check dist-data --sources seeds

format: node_modules/.package-lock.json ## format the code and sort its imports
	$(BIN)/biome check --write .

schemas: dist/.built ## write schemas/json/ again from the row schemas
	node dist/schemas/generate.js

clean: ## remove what was installed and built
	rm -rf node_modules dist

node_modules/.package-lock.json: package.json package-lock.json
	npm ci
	@touch $@

dist/.built: $(CODE) package.json tsconfig.json tsconfig.build.json node_modules/.package-lock.json
	rm -rf dist
	$(BIN)/tsc -p tsconfig.build.json --singleThreaded
	@touch $@
